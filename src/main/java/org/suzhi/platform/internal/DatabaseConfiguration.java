package org.suzhi.platform.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suzhi.platform.DataDirectory;
import org.suzhi.platform.Settings;

/**
 * The database: an external one by address, or else the embedded server, which outlives the pool.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean
  DataDirectory dataDirectory(Settings settings) {
    return new DataDirectory(settings.data().toAbsolutePath().normalize());
  }

  /**
   * Holds the embedded server, if there is one, so that it is stopped after everything that uses
   * it.
   */
  record Server(Optional<EmbeddedPostgres> embedded) implements AutoCloseable {
    @Override
    public void close() {
      embedded.ifPresent(EmbeddedPostgres::close);
    }
  }

  @Bean
  Server databaseServer(Settings settings, DataDirectory directory) {
    return new Server(
        settings.database().url() == null
            ? Optional.of(EmbeddedPostgres.start(directory.resolve("database")))
            : Optional.empty());
  }

  @Bean
  DataSource dataSource(Settings settings, Server server) {
    var pool = new HikariDataSource();
    var database = settings.database();
    pool.setJdbcUrl(
        server.embedded().map(embedded -> embedded.url("postgres")).orElse(database.url()));
    pool.setUsername(server.embedded().isPresent() ? EmbeddedPostgres.USER : database.user());
    pool.setPassword(server.embedded().map(EmbeddedPostgres::password).orElse(database.password()));
    pool.setMaximumPoolSize(database.connections());
    pool.setPoolName("database");
    return new MigratedSchemas(pool).dataSource();
  }
}
