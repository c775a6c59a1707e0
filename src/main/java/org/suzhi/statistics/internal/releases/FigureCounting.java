package org.suzhi.statistics.internal.releases;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.platform.RegionEntry;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.FactCount;
import org.suzhi.statistics.FactCounts;
import org.suzhi.statistics.FactQuery;
import org.suzhi.statistics.Indicator;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.internal.releases.FrozenFactsSummary.Counted;

/**
 * Which figures a release counts: for every region the whole and its parts by each key, by all keys
 * and as documents break it down, over the years that are over and the periods that documents are
 * about.
 *
 * @param today the day of the release: what isn't over yet isn't counted
 */
record FigureCounting(FactCounts counts, List<Region> regions, LocalDate today) {

  static FigureCounting of(FactCounts counts, List<RegionEntry> entries, LocalDate today) {
    return new FigureCounting(counts, entries.stream().map(RegionEntry::region).toList(), today);
  }

  List<FactCount> figures(Indicator indicator, Counted counted, List<Observation> published) {
    var periods = periods(indicator, counted, published);
    var figures = new LinkedHashSet<FactCount>();
    for (var by : keySets(counted.breakdowns(), published)) {
      counts.count(new FactQuery(indicator.code(), regions, periods, Breakdown.TOTAL, by)).stream()
          .filter(count -> !count.breakdown().values().containsValue(FactQuery.NOT_STATED))
          .forEach(figures::add);
    }
    return List.copyOf(figures);
  }

  private List<Period> periods(Indicator indicator, Counted counted, List<Observation> published) {
    var periods = new TreeSet<Period>();
    var stock = indicator.kind() == Indicator.Kind.STOCK;
    for (int year = counted.first().getYear(); year <= today.getYear(); year++) {
      periods.add(stock ? Period.asOf(LocalDate.of(year, 12, 31)) : Period.year(year));
    }
    var lastMonth = YearMonth.from(today).minusMonths(1);
    if (lastMonth.getYear() == today.getYear()) {
      periods.add(
          stock
              ? Period.asOf(lastMonth.atEndOfMonth())
              : Period.range(YearMonth.of(today.getYear(), 1), lastMonth));
    }
    published.stream()
        .map(Observation::period)
        .filter(period -> period.kind() != Period.Kind.YEARBOOK)
        .forEach(periods::add);
    periods.removeIf(period -> !period.end().isBefore(today));
    return List.copyOf(periods);
  }

  private static Collection<SortedSet<String>> keySets(
      List<Breakdown> breakdowns, List<Observation> published) {
    var keys = new TreeSet<String>();
    breakdowns.forEach(breakdown -> keys.addAll(breakdown.values().keySet()));
    var sets = new LinkedHashSet<SortedSet<String>>();
    sets.add(new TreeSet<>());
    keys.forEach(key -> sets.add(new TreeSet<>(Set.of(key))));
    sets.add(keys);
    var printed = new ArrayList<SortedSet<String>>();
    published.forEach(o -> printed.add(new TreeSet<>(o.breakdown().values().keySet())));
    printed.stream().filter(keys::containsAll).forEach(sets::add);
    return sets;
  }
}
