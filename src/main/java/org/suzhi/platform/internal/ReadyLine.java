package org.suzhi.platform.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.suzhi.platform.DataDirectory;

/** Tells the person at the console, and the status command, where the platform answers. */
@Component
class ReadyLine implements DisposableBean {

  /** The file below the data directory that holds the address while the program serves. */
  static final String ADDRESS = "address";

  private final Environment environment;
  private final DataDirectory data;

  ReadyLine(Environment environment, DataDirectory data) {
    this.environment = environment;
    this.data = data;
  }

  @EventListener
  void say(ApplicationReadyEvent ready) {
    var port = environment.getProperty("local.server.port");
    if (port == null) {
      return;
    }
    var address = "http://localhost:" + port;
    try {
      Files.createDirectories(data.root());
      Files.writeString(data.resolve(ADDRESS), address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.out.println("苏知已就绪 · Suzhi is ready: " + address + "  (Ctrl-C 停止 · stops)");
  }

  @Override
  public void destroy() throws IOException {
    if (environment.getProperty("local.server.port") != null) {
      Files.deleteIfExists(data.resolve(ADDRESS));
    }
  }
}
