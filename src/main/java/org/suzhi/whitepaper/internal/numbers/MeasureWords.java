package org.suzhi.whitepaper.internal.numbers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The measure words of Chinese that stand between a number and its noun. */
public final class MeasureWords {

  private static final String FILE = "/whitepaper/measure-words.txt";

  private static final List<String> ALL = read();

  private MeasureWords() {}

  /** All of them as alternatives of a pattern, the longest first. */
  static String pattern() {
    return ALL.stream().collect(Collectors.joining("|"));
  }

  /** Whether one of them, or a word that does the work of one, stands in {@code text} there. */
  public static boolean startsAt(String text, int at) {
    return ALL.stream().anyMatch(word -> text.startsWith(word, at));
  }

  private static List<String> read() {
    try (var in = Objects.requireNonNull(MeasureWords.class.getResourceAsStream(FILE), FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> List.of(line.split(" ")).stream())
          .filter(word -> !word.isBlank())
          .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(it -> it))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
