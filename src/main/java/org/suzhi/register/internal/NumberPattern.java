package org.suzhi.register.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How numbers of a kind are written: text with {@code {year}}, {@code {mark}} (of the type) and
 * once {@code {seq:6}}, the running number with at least so many digits. Each text around the
 * running number has a series of its own, so that it begins anew with the year where the year is in
 * it.
 */
record NumberPattern(String written) {

  private static final Pattern PART = Pattern.compile("\\{(year|mark|seq:([1-9]))}");
  private static final String SEQUENCE = "{seq}";

  static NumberPattern parse(String written) {
    var sequences = PART.matcher(written).results().filter(part -> part.group(2) != null).count();
    var rest = PART.matcher(written).replaceAll("");
    if (sequences != 1 || rest.matches("(?s).*[{}/\\\\%?#\\s].*") || written.length() > 60) {
      throw new IllegalArgumentException(
          "a number is text without space, slash, per cent, question or number sign, with {year},"
              + " {mark} and once {seq:6}: "
              + written);
    }
    return new NumberPattern(written);
  }

  /** What all numbers of a series share, with the running number left open. */
  String series(int year, String mark) {
    return PART.matcher(written)
        .replaceAll(
            part ->
                Matcher.quoteReplacement(
                    switch (part.group(1)) {
                      case "year" -> Integer.toString(year);
                      case "mark" -> mark;
                      default -> SEQUENCE;
                    }));
  }

  /** The number at a place of the series. */
  String number(String series, long place) {
    var digits = PART.matcher(written).results().filter(part -> part.group(2) != null).findFirst();
    var width = digits.map(part -> part.group(2)).orElse("1");
    return series.replace(SEQUENCE, ("%0" + width + "d").formatted(place));
  }
}
