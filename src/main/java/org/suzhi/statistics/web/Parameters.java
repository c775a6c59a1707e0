package org.suzhi.statistics.web;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.suzhi.platform.Problem;

/** The query of a request; whoever writes a parameter that doesn't exist is told so. */
record Parameters(Map<String, String[]> given) {

  /** Of a request that takes none. */
  static final Parameters NONE = new Parameters(Map.of());

  private static final int LONGEST = 200;

  /** The parameters, all of which must be among {@code known}; {@code lang} always is. */
  static Parameters of(Map<String, String[]> given, List<String> known) {
    given.keySet().stream()
        .filter(name -> !known.contains(name) && !name.equals("lang"))
        .findFirst()
        .ifPresent(
            name -> {
              throw new Problem(
                  HttpStatus.BAD_REQUEST,
                  "statistics.unknown-parameter",
                  shortened(name),
                  String.join(", ", known));
            });
    return new Parameters(given);
  }

  /** Every value of a parameter that may be repeated or hold a list with commas; none means all. */
  <T> Set<T> all(String name, Function<String, T> read) {
    return values(name).map(read).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The value of a parameter that is given once at most. */
  Optional<String> one(String name) {
    return values(name).reduce((first, last) -> last);
  }

  /** A whole number between bounds. */
  int number(String name, int otherwise, int least, int most) {
    var written = one(name);
    if (written.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(written.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, together with numbers out of bounds
    }
    throw new Problem(
        HttpStatus.BAD_REQUEST,
        "statistics.number-out-of-bounds",
        name,
        shortened(written.get()),
        String.valueOf(least),
        String.valueOf(most));
  }

  /** One of a few words. */
  Optional<String> choice(String name, List<String> allowed) {
    var written = one(name);
    if (written.isPresent() && !allowed.contains(written.get())) {
      throw new Problem(
          HttpStatus.BAD_REQUEST,
          "statistics.unknown-choice",
          name,
          shortened(written.get()),
          String.join(", ", allowed));
    }
    return written;
  }

  /** Somebody's words as far as they can be repeated to them. */
  static String shortened(String written) {
    return written.length() <= LONGEST ? written : written.substring(0, LONGEST) + "…";
  }

  private Stream<String> values(String name) {
    return Arrays.stream(given.getOrDefault(name, new String[0]))
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }
}
