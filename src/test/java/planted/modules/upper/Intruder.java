package planted.modules.upper;

import planted.modules.lower.internal.Behind;

/** Breaks in from another module. */
public record Intruder(Behind behind) {}
