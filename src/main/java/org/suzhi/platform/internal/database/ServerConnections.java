package org.suzhi.platform.internal.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Asks for the address each time, since a server that was killed can come back elsewhere. */
final class ServerConnections extends AbstractDataSource {

  private final DatabaseServer server;

  ServerConnections(DatabaseServer server) {
    this.server = server;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return server.connect();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return server.connect();
  }
}
