package org.suzhi.platform;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator can set for the program as a whole; docs/configuration.md lists every key.
 *
 * @param home folder of the program, against which relative folders of packs are meant
 * @param data folder that holds everything this installation keeps
 * @param packs folders of the packs, the shared one first and the region's last
 * @param demoAccounts whether to make accounts for a demonstration on this machine
 * @param database the external database, if there is one
 */
@ConfigurationProperties("suzhi")
public record Settings(
    @DefaultValue(".") String home,
    @DefaultValue("data") Path data,
    @DefaultValue("packs/base") List<Path> packs,
    @DefaultValue("false") boolean demoAccounts,
    @DefaultValue Database database) {

  /**
   * The database to use.
   *
   * @param url JDBC address of an external PostgreSQL; absent means the embedded one
   */
  public record Database(
      @Nullable String url,
      @DefaultValue("suzhi") String user,
      @DefaultValue("") String password,
      @DefaultValue("10") int connections) {}
}
