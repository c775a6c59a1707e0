package org.suzhi.statistics.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.suzhi.statistics.Indicator;

/** Finds published indicators that hold every word, in either language; best first. */
record IndicatorSearch(List<String> words) {

  static IndicatorSearch of(String query) {
    return new IndicatorSearch(
        Arrays.stream(fold(query).split("[\\s\\p{Punct}，。、；：“”（）]+"))
            .filter(word -> !word.isEmpty())
            .distinct()
            .limit(20)
            .toList());
  }

  List<Indicator> in(List<Indicator> indicators, Locale locale) {
    if (words.isEmpty()) {
      return List.of();
    }
    return indicators.stream()
        .filter(Indicator::published)
        .filter(indicator -> words.stream().allMatch(text(indicator)::contains))
        .sorted(Comparator.comparingInt((Indicator indicator) -> rank(indicator, locale)))
        .toList();
  }

  /** The name itself, then names that begin with the first word, then short names. */
  private int rank(Indicator indicator, Locale locale) {
    var name = fold(indicator.name().in(locale));
    if (name.equals(String.join(" ", words))) {
      return 0;
    }
    int place = name.indexOf(words.getFirst());
    return (place == 0 ? 1_000 : place > 0 ? 2_000 : 3_000) + name.length();
  }

  private static String text(Indicator indicator) {
    return fold(
        indicator.code()
            + " "
            + indicator.code().replace('_', ' ')
            + " "
            + indicator.name().zh()
            + " "
            + indicator.name().en());
  }

  private static String fold(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}
