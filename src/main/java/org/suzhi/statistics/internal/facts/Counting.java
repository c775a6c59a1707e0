package org.suzhi.statistics.internal.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.kernel.RegionCode;
import org.suzhi.kernel.RegionGroup;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.FactCount;
import org.suzhi.statistics.FactCounts;
import org.suzhi.statistics.FactQuery;
import org.suzhi.statistics.internal.facts.FactStore.Cell;
import org.suzhi.statistics.internal.facts.FactStore.Question;
import org.suzhi.statistics.internal.facts.FactStore.Span;

/** Rolls the sums of a store up to the regions, periods and breakdowns that were asked for. */
public record Counting(FactStore store, Regions regions) implements FactCounts {

  private record Sum(BigDecimal value, long facts) {
    static final Sum NOTHING = new Sum(BigDecimal.ZERO, 0);

    Sum plus(Cell cell) {
      return new Sum(value.add(cell.amount()), facts + cell.facts());
    }
  }

  @Override
  public List<FactCount> count(FactQuery query) {
    var spans = Spans.of(query.periods()).spans();
    if (spans.isEmpty() || query.regions().isEmpty()) {
      return List.of();
    }
    var whole = query.by().isEmpty() && query.within().isTotal();
    var cells =
        store.cells(new Question(query.indicator(), spans, level(query.regions()), whole)).stream()
            .filter(cell -> isWithin(cell.breakdown(), query.within()))
            .toList();
    var counts = new ArrayList<FactCount>();
    for (var region : query.regions()) {
      var members = members(region);
      var inside = cells.stream().filter(cell -> lies(cell.region(), members)).toList();
      for (var period : query.periods()) {
        counts.addAll(counts(query, region, period, spans, inside));
      }
    }
    return List.copyOf(counts);
  }

  private static List<FactCount> counts(
      FactQuery query, Region region, Period period, List<Span> spans, List<Cell> inside) {
    SortedMap<Breakdown, Sum> sums = new TreeMap<>();
    for (var cell : inside) {
      if (Spans.holds(period, spans.get(cell.span()))) {
        var part = part(cell.breakdown(), query);
        sums.put(part, sums.getOrDefault(part, Sum.NOTHING).plus(cell));
      }
    }
    return sums.entrySet().stream()
        .map(
            sum ->
                new FactCount(
                    query.indicator(),
                    region,
                    period,
                    sum.getKey(),
                    plain(sum.getValue().value()),
                    sum.getValue().facts()))
        .toList();
  }

  /**
   * The part that a breakdown counts towards: what was asked for, keys that don't matter left out.
   */
  private static Breakdown part(Breakdown breakdown, FactQuery query) {
    var values = new TreeMap<>(query.within().values());
    for (var key : query.by()) {
      values.put(key, breakdown.values().getOrDefault(key, FactQuery.NOT_STATED));
    }
    return new Breakdown(values);
  }

  private static boolean isWithin(Breakdown breakdown, Breakdown part) {
    return breakdown.values().entrySet().containsAll(part.values().entrySet());
  }

  /** The deepest level that a region or a member of a group stands on. */
  private RegionCode.Level level(List<Region> wanted) {
    return wanted.stream()
        .flatMap(region -> members(region).stream())
        .map(RegionCode::level)
        .max(Comparator.naturalOrder())
        .orElse(RegionCode.Level.PROVINCE);
  }

  private Set<RegionCode> members(Region region) {
    return switch (region) {
      case RegionCode code -> Set.of(code);
      case RegionGroup group ->
          regions
              .find(group)
              .map(entry -> Set.copyOf(entry.members()))
              .orElseThrow(() -> new IllegalArgumentException("unknown region: " + group));
    };
  }

  private static boolean lies(RegionCode region, Set<RegionCode> members) {
    return members.stream().anyMatch(member -> member.contains(region));
  }

  private static BigDecimal plain(BigDecimal value) {
    var stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
