package org.suzhi.platform.internal.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.suzhi.platform.DataDirectory;
import org.suzhi.platform.Launch;
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

  @Bean
  DatabaseServer databaseServer(
      Settings settings, DataDirectory directory, Environment environment) {
    var external = settings.database();
    var url = external.url();
    if (url != null) {
      return new ExternalPostgres(url, external.user(), external.password());
    }
    var place = directory.resolve("database");
    return environment.containsProperty(Launch.COMMAND)
        ? EmbeddedPostgres.startOrJoin(place)
        : EmbeddedPostgres.start(place);
  }

  @Bean
  DataSource dataSource(Settings settings, DatabaseServer server) {
    var pool = new HikariDataSource();
    pool.setDataSource(new ServerConnections(server));
    pool.setMaximumPoolSize(settings.database().connections());
    pool.setPoolName("database");
    var migrations = new Migrations(pool);
    if (server instanceof JoinedPostgres) {
      migrations.check();
    } else {
      migrations.apply();
    }
    return pool;
  }
}
