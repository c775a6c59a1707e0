package org.suzhi.identity.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.suzhi.identity.Access;
import org.suzhi.identity.Visitor;
import org.suzhi.kernel.Role;

/**
 * The lines of {@code access/MODULE.txt}: audience, method, mapped pattern. The pattern that the
 * framework has chosen is looked up, not the address that was sent, so that no way of writing an
 * address leads around a line.
 */
@Component
class AccessLists implements Access {

  private final Map<String, Line> lines = new LinkedHashMap<>();

  AccessLists() throws IOException {
    for (var file :
        new PathMatchingResourcePatternResolver().getResources("classpath*:access/*.txt")) {
      read(file);
    }
  }

  private void read(Resource file) throws IOException {
    var written = file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
    for (int i = 0; i < written.size(); i++) {
      if (!written.get(i).isBlank() && !written.get(i).startsWith("#")) {
        var place = file.getFilename() + ":" + (i + 1);
        var line = line(written.get(i), place);
        if (lines.putIfAbsent(key(line.method(), line.pattern()), line) != null) {
          throw new IllegalStateException(place + " stands there twice: " + written.get(i));
        }
      }
    }
  }

  static Line line(String written, String place) {
    var parts = written.strip().split(" +");
    if (parts.length != 3 || !parts[2].startsWith("/")) {
      throw new IllegalStateException(place + " is not: audience method pattern");
    }
    return new Line(written(parts[0], place), parts[1], parts[2]);
  }

  private static Audience written(String written, String place) {
    return switch (written) {
      case "public" -> new Audience.Public();
      case "arriving" -> new Audience.Arriving();
      case "signed-in" -> new Audience.SignedIn();
      default ->
          new Audience.Holders(
              Stream.of(written.split("\\|"))
                  .map(
                      code ->
                          Role.of(code)
                              .orElseThrow(
                                  () ->
                                      new IllegalStateException(place + " names no role: " + code)))
                  .collect(Collectors.toSet()));
    };
  }

  @Override
  public List<Line> lines() {
    return new ArrayList<>(lines.values());
  }

  @Override
  public Optional<Audience> audience(String method, String pattern) {
    var asked = method.equals("HEAD") ? "GET" : method;
    return Optional.ofNullable(lines.get(key(asked, pattern)))
        .or(() -> Optional.ofNullable(lines.get(key("*", pattern))))
        .map(Line::audience);
  }

  @Override
  public Verdict decide(String method, String pattern, Optional<Visitor> visitor) {
    var audience = audience(method, pattern);
    if (audience.isEmpty()) {
      return Verdict.NOT_FOUND;
    }
    return switch (audience.get()) {
      case Audience.Public _ -> Verdict.WELCOME;
      case Audience.Arriving _ -> visitor.isPresent() ? Verdict.WELCOME : Verdict.SIGN_IN;
      case Audience.SignedIn _ -> visitor.map(AccessLists::arrived).orElse(Verdict.SIGN_IN);
      case Audience.Holders holders ->
          visitor.map(who -> held(holders, who)).orElse(Verdict.SIGN_IN);
    };
  }

  private static Verdict arrived(Visitor visitor) {
    return visitor.account().mustChangePassword() ? Verdict.CHANGE_PASSWORD : Verdict.WELCOME;
  }

  private static Verdict held(Audience.Holders holders, Visitor visitor) {
    if (visitor.account().mustChangePassword()) {
      return Verdict.CHANGE_PASSWORD;
    }
    return holders.roles().stream().anyMatch(visitor.scope()::holds)
        ? Verdict.WELCOME
        : Verdict.NOT_FOUND;
  }

  private static String key(String method, String pattern) {
    return method + " " + pattern;
  }
}
