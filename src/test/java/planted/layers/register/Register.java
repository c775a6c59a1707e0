package planted.layers.register;

import planted.layers.register.internal.Entries;

/** A root that leans on its own internal although it is no facade, and on JDBC. */
public record Register(Entries entries, java.sql.Connection connection) {}
