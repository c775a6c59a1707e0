package org.suzhi.whitepaper.internal.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Nouns of Chinese and the measure words that go with them, where few do. */
final class Counted {

  private static final String FILE = "/whitepaper/counted-nouns.txt";
  private static final List<Noun> NOUNS = read();

  private Counted() {}

  record Noun(String word, List<String> measures) {}

  /** The noun with which {@code words} end, if it is one of those known. */
  static Optional<Noun> noun(String words) {
    return NOUNS.stream().filter(it -> words.endsWith(it.word())).findFirst();
  }

  private static List<Noun> read() {
    try (var in = Objects.requireNonNull(Counted.class.getResourceAsStream(FILE), FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> List.of(line.split(" ")))
          .map(words -> new Noun(words.getFirst(), words.subList(1, words.size())))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
