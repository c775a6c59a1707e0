package org.suzhi.platform.internal.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where the database is reached. */
public sealed interface DatabaseServer extends AutoCloseable
    permits EmbeddedPostgres, JoinedPostgres, ExternalPostgres {

  /** JDBC address of the platform's database; the embedded server's can change when it restarts. */
  String url();

  String user();

  String password();

  /** Lets go of the server; stops it if this process started it. */
  @Override
  void close();

  /** A new connection, outside of any pool. */
  default Connection connect() throws SQLException {
    var login = new Properties();
    login.setProperty("user", user());
    login.setProperty("password", password());
    login.setProperty("connectTimeout", "10");
    login.setProperty("tcpKeepAlive", "true");
    return DriverManager.getConnection(url(), login);
  }
}
