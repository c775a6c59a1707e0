package planted.layers.register.internal;

/** A name that says nothing. */
public class EntryManager {}
