package org.suzhi.house;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.suzhi.kernel.Role;

/**
 * Somebody who tries addresses with a browser's cookie, or without one.
 *
 * @param role empty for who holds none
 * @param token empty for who has not signed in
 */
public record Walker(String name, Optional<Role> role, Optional<String> token) {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  /** What came back. */
  public record Answer(int status, String location, String body) {}

  /** Asks for {@code path}; a change carries no fields. */
  public Answer ask(int port, String method, String path) {
    return ask(port, method, path, path.startsWith("/api/") ? "{}" : "");
  }

  /** Asks for {@code path} with a body. */
  public Answer ask(int port, String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept-Language", "en")
            .header("Sec-Fetch-Site", "same-origin")
            .header(
                "Content-Type",
                path.startsWith("/api/")
                    ? "application/json"
                    : "application/x-www-form-urlencoded");
    token.ifPresent(value -> request.header("Cookie", "suzhi-local=" + value));
    request.method(
        method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    try {
      HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(
          answer.statusCode(), answer.headers().firstValue("Location").orElse(""), answer.body());
    } catch (IOException e) {
      throw new AssertionError(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(method + " " + path, e);
    }
  }
}
