package org.suzhi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.suzhi.SuzhiTest;

@SuzhiTest
class OperationsTest {

  @LocalServerPort int port;

  @Test
  void saysThatItIsAliveAndReady() throws Exception {
    for (var path : new String[] {"", "/liveness", "/readiness"}) {
      assertThat(get("/actuator/health" + path).body()).contains("\"status\":\"UP\"");
    }
  }

  @Test
  void givesMetricsToCallersOnThisMachineOnly() throws Exception {
    assertThat(get("/actuator/prometheus").body()).contains("hikaricp_connections", "jvm_memory");
    assertThat(get("/actuator/prometheus", "X-Forwarded-For", "203.0.113.9").statusCode())
        .isEqualTo(404);
    assertThat(get("/actuator/health", "X-Forwarded-For", "203.0.113.9").statusCode())
        .isEqualTo(200);
  }

  @Test
  void offersNothingElseToManageItBy() throws Exception {
    for (var path : new String[] {"env", "beans", "heapdump", "shutdown", "loggers"}) {
      assertThat(get("/actuator/" + path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void keepsASaneRequestIdAndReplacesAnyOther() throws Exception {
    assertThat(requestId("from-proxy-0001")).isEqualTo("from-proxy-0001");
    assertThat(requestId("<script>alert(1)</script>")).matches("[0-9a-f]{32}");
    assertThat(requestId("x".repeat(65))).matches("[0-9a-f]{32}");
  }

  @Test
  void showsTheRequestIdOnAnErrorPage() throws Exception {
    var page = get("/no/such/page", "X-Request-Id", "seen-by-a-person");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("seen-by-a-person");
  }

  private String requestId(String given) throws Exception {
    return get("/", "X-Request-Id", given).headers().firstValue("X-Request-Id").orElse("");
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    request.header("Accept", "text/html, application/json;q=0.9, */*;q=0.5");
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
