package org.suzhi;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.suzhi.platform.internal.database.EmbeddedPostgres;

/**
 * Gives each test context an empty database on one real server: the embedded one, or the one that
 * the environment variable SUZHI_TEST_DATABASE_URL names (user and password in the address).
 */
public final class TestDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Server SERVER = Server.start();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var name = create();
    TestPropertyValues.of(
            "suzhi.database.url=" + SERVER.url(name),
            "suzhi.database.user=" + SERVER.user,
            "suzhi.database.password=" + SERVER.password,
            "suzhi.data=target/test-data/" + name)
        .applyTo(context);
  }

  /** Makes an empty database and gives its name. */
  public static String create() {
    var name = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    try (var connection =
            DriverManager.getConnection(SERVER.url("postgres"), SERVER.user, SERVER.password);
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return name;
  }

  private record Server(String base, String user, String password) {

    static Server start() {
      var outside = System.getenv("SUZHI_TEST_DATABASE_URL");
      if (outside != null) {
        return new Server(
            outside.substring(0, outside.lastIndexOf('/') + 1),
            System.getenv("SUZHI_TEST_DATABASE_USER"),
            System.getenv("SUZHI_TEST_DATABASE_PASSWORD"));
      }
      var embedded = EmbeddedPostgres.start(Path.of("target/test-database"));
      Runtime.getRuntime().addShutdownHook(new Thread(embedded::close));
      var url = embedded.url();
      return new Server(
          url.substring(0, url.lastIndexOf('/') + 1), embedded.user(), embedded.password());
    }

    String url(String database) {
      return base + database;
    }
  }
}
