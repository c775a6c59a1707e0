package org.suzhi.platform.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.suzhi.platform.MenuEntry;

/** The run that teaches the JVM what a start needs: it looks at a few pages of its own and ends. */
@Component
@ConditionalOnProperty("suzhi.training")
class Training {

  private final Environment environment;
  private final List<MenuEntry> menu;

  Training(Environment environment, List<MenuEntry> menu) {
    this.environment = environment;
    this.menu = menu;
  }

  @EventListener
  void look(ApplicationReadyEvent ready) throws IOException, InterruptedException {
    get("/");
    get("/?lang=en");
    for (var entry : menu) {
      get(entry.path());
    }
    Thread.ofPlatform()
        .start(() -> System.exit(SpringApplication.exit(ready.getApplicationContext())));
  }

  private void get(String path) throws IOException, InterruptedException {
    var address = "http://localhost:" + environment.getProperty("local.server.port") + path;
    try (var client = HttpClient.newHttpClient()) {
      client.send(
          HttpRequest.newBuilder(URI.create(address)).build(),
          HttpResponse.BodyHandlers.discarding());
    }
  }
}
