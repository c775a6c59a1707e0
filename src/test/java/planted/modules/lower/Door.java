package planted.modules.lower;

/** The door of its module. */
public interface Door {}
