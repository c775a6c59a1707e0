package org.suzhi.statistics.web.pages;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Region;
import org.suzhi.platform.RegionEntry;
import org.suzhi.platform.SearchOffer;
import org.suzhi.statistics.Observation;

/** Regions of which figures are known, by name in either language or by code. */
@Component
class RegionSearchOffer implements SearchOffer {

  private final Shelf shelf;

  RegionSearchOffer(Shelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public String label() {
    return "statistics.search.regions";
  }

  @Override
  public List<Found> find(String words, Locale locale, int most) {
    var named = shelf.regions().all().stream().filter(entry -> fits(entry, words, locale)).toList();
    if (named.isEmpty()) {
      return List.of();
    }
    var figures =
        shelf.everything().stream()
            .collect(Collectors.groupingBy(Observation::region, Collectors.counting()));
    return named.stream()
        .filter(entry -> figures.containsKey(entry.region()))
        .limit(most)
        .map(entry -> found(entry, figures.getOrDefault(entry.region(), 0L), locale))
        .toList();
  }

  private Found found(RegionEntry entry, long figures, Locale locale) {
    return new Found(
        entry.name().in(locale),
        shelf.words(locale).say("statistics.search.region-figures", figures),
        address(entry.region()));
  }

  static String address(Region region) {
    return "/statistics/regions/" + region.code();
  }

  private static boolean fits(RegionEntry entry, String words, Locale locale) {
    var word = words.toLowerCase(locale);
    return entry.name().zh().contains(word)
        || entry.name().en().toLowerCase(locale).contains(word)
        || entry.region().code().equals(word);
  }
}
