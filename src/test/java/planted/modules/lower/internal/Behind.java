package planted.modules.lower.internal;

/** Behind the door of its module. */
public class Behind {}
