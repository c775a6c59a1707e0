package org.suzhi.platform.internal.database;

/** A PostgreSQL that somebody else runs. */
record ExternalPostgres(String url, String user, String password) implements DatabaseServer {

  @Override
  public void close() {
    // Not ours to stop.
  }
}
