package org.suzhi.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Values made from a seed that stands in the test, so that a failure can be had again. */
final class Generated {

  private static final String NASTY =
      "\0\t\n\r\u00a0\u2003\u200b\u202e\ufeff\ud800\udc00\uffff0123456789０９ＡＺ٣٤XxIOZ.,-/()%$ '\"\\<>&;={}中元¥";

  private Generated() {}

  static Stream<Random> times(int times, long seed) {
    var random = new Random(seed);
    return Stream.generate(() -> random).limit(times);
  }

  static String pick(Random random, String alphabet, int length) {
    var picked = new StringBuilder();
    for (int i = 0; i < length; i++) {
      picked.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return picked.toString();
  }

  /** Every text that differs from {@code code} in one character out of {@code alphabet}. */
  static List<String> oneChanged(String code, String alphabet) {
    var changed = new ArrayList<String>();
    for (int i = 0; i < code.length(); i++) {
      for (char other : alphabet.toCharArray()) {
        if (other != code.charAt(i)) {
          changed.add(code.substring(0, i) + other + code.substring(i + 1));
        }
      }
    }
    return changed;
  }

  /** Every text in which two unequal neighbours of {@code code} are swapped. */
  static List<String> neighboursSwapped(String code) {
    var swapped = new ArrayList<String>();
    for (int i = 0; i + 1 < code.length(); i++) {
      if (code.charAt(i) != code.charAt(i + 1)) {
        swapped.add(
            code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2));
      }
    }
    return swapped;
  }

  static <T> Predicate<String> readableBy(Function<String, T> parse) {
    return text -> {
      try {
        return parse.apply(text) != null;
      } catch (IllegalArgumentException e) {
        return false;
      }
    };
  }

  /**
   * Feeds a parser what strangers type: noise, mutations of something right, very long texts. It
   * may refuse by {@link IllegalArgumentException} and by nothing else, and what it takes must
   * satisfy {@code good}.
   */
  static <T> void survivesHostileInput(String right, Function<String, T> parse, Consumer<T> good) {
    var hostile =
        new ArrayList<>(List.of("", " ", "\0", "x".repeat(1_000_000), "1".repeat(99_999)));
    times(3_000, 17).forEach(random -> hostile.add(mutated(random, right)));
    times(1_000, 18).forEach(random -> hostile.add(pick(random, NASTY, random.nextInt(40))));
    for (var text : hostile) {
      try {
        good.accept(parse.apply(text));
      } catch (IllegalArgumentException e) {
        assertThat(e.getClass()).isEqualTo(IllegalArgumentException.class);
        assertThat(String.valueOf(e.getMessage())).hasSizeBetween(10, 500);
      }
    }
  }

  private static String mutated(Random random, String right) {
    var text = new StringBuilder(right);
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(text.length() + 1);
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, pick(random, NASTY, 1));
        case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
        case 2 -> text.insert(at, text.substring(0, at));
        default -> text.replace(at, Math.min(text.length(), at + 1), pick(random, NASTY, 1));
      }
    }
    return text.toString();
  }
}
