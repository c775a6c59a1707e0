package org.suzhi.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a rule names bodies. Written {@code kind} or {@code kind|other-kind}: the nearest body of
 * those kinds that serves the place; {@code any kind}: every such body, as the applicant chooses;
 * {@code body:code}: that one.
 */
public sealed interface Choice {

  /**
   * The body nearest to the applicant: the county's before the city's, the city's before the
   * province's.
   */
  record Nearest(List<String> kinds) implements Choice {
    @Override
    public String toString() {
      return String.join("|", kinds);
    }
  }

  /** Every body that serves the applicant's place. */
  record Any(List<String> kinds) implements Choice {
    @Override
    public String toString() {
      return "any " + String.join("|", kinds);
    }
  }

  /** One body by name. */
  record Named(BodyCode code) implements Choice {
    @Override
    public String toString() {
      return "body:" + code;
    }
  }

  /** Reads the written form; {@link IllegalArgumentException} when it is none. */
  static Choice parse(String written) {
    if (written.isEmpty()) {
      throw new IllegalArgumentException(
          "who is competent is written as a kind, kind|kind, any kind or body:code");
    }
    if (written.startsWith("body:")) {
      return new Named(new BodyCode(written.substring(5)));
    }
    return written.startsWith("any ")
        ? new Any(kinds(written.substring(4)))
        : new Nearest(kinds(written));
  }

  private static List<String> kinds(String written) {
    return Arrays.stream(written.split("\\|", -1))
        .map(String::strip)
        .collect(Collectors.toUnmodifiableList());
  }
}
