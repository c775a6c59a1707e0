package org.suzhi.statistics.web.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.platform.RegionEntry;
import org.suzhi.platform.Regions;
import org.suzhi.render.Chart;
import org.suzhi.render.Colour;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.FigureWords;
import org.suzhi.statistics.Observation;

/** Which chart says most about an indicator: cities if there are enough, else years, else parts. */
final class ChartChoice {

  private static final int MOST_SERIES = 2;

  private final String title;
  private final String note;
  private final Regions regions;
  private final FigureWords words;

  /**
   * @param note source and date, which stand under the drawing
   */
  ChartChoice(String title, String note, Regions regions, FigureWords words) {
    this.title = title;
    this.note = note;
    this.regions = regions;
    this.words = words;
  }

  /** The chart of the figures of one breakdown, or of the parts where the whole says too little. */
  Optional<Chart> of(List<Observation> figures, List<Observation> parts) {
    return byCity(figures).or(() -> byPeriod(figures)).or(() -> byPart(parts));
  }

  private Optional<Chart> byCity(List<Observation> figures) {
    var cities =
        regions.cities().stream().map(RegionEntry::region).collect(Collectors.toUnmodifiableSet());
    var ofCities = figures.stream().filter(one -> cities.contains(one.region())).toList();
    var periods =
        ofCities.stream()
            .collect(Collectors.groupingBy(Observation::period, Collectors.counting()))
            .entrySet()
            .stream()
            .filter(entry -> entry.getValue() >= Places.ENOUGH_CITIES)
            .map(java.util.Map.Entry::getKey)
            .sorted(Comparator.reverseOrder())
            .limit(MOST_SERIES)
            .toList();
    if (periods.isEmpty()) {
      return Optional.empty();
    }
    var order =
        ofCities.stream()
            .filter(one -> one.period().equals(periods.getFirst()))
            .sorted(Comparator.comparing(Observation::value).reversed())
            .map(Observation::region)
            .toList();
    return Optional.of(compared(ofCities, order, periods));
  }

  /** Bars of {@code order}, a series for each period. */
  Chart compared(List<Observation> figures, List<Region> order, List<Period> periods) {
    var series = new ArrayList<Chart.Series>();
    for (int i = 0; i < periods.size(); i++) {
      var period = periods.get(i);
      series.add(
          new Chart.Series(
              words.period(period),
              Colour.of(i),
              order.stream().map(region -> value(figures, region, period)).toList()));
    }
    return chart(Chart.Kind.BAR, figures, order.stream().map(words::region).toList(), series);
  }

  private Optional<Chart> byPeriod(List<Observation> figures) {
    var course =
        figures.stream()
            .filter(one -> one.region().equals(regions.home().region()))
            .sorted(Comparator.comparing(Observation::period))
            .toList();
    if (course.size() < 2) {
      return Optional.empty();
    }
    var like = course.getLast();
    var alike =
        course.stream()
            .filter(one -> one.period().kind() == like.period().kind())
            .filter(one -> one.unit().equals(like.unit()))
            .toList();
    if (alike.size() < 2) {
      return Optional.empty();
    }
    var years = IntStream.rangeClosed(alike.getFirst().period().year(), like.period().year());
    return alike.size() == years.count() || like.period().kind() != Period.Kind.YEAR
        ? Optional.of(columns(alike))
        : Optional.of(columnsWithGaps(alike));
  }

  private Chart columns(List<Observation> course) {
    var values = course.stream().map(one -> Optional.of(words.shown(one))).toList();
    return chart(
        Chart.Kind.COLUMN,
        course,
        course.stream().map(one -> words.period(one.period())).toList(),
        List.of(new Chart.Series(title, Colour.BLUE, values)));
  }

  /** A year of which nothing is known keeps its place. */
  private Chart columnsWithGaps(List<Observation> course) {
    var years =
        IntStream.rangeClosed(course.getFirst().period().year(), course.getLast().period().year())
            .mapToObj(Period::year)
            .toList();
    var region = course.getFirst().region();
    return chart(
        Chart.Kind.COLUMN,
        course,
        years.stream().map(words::period).toList(),
        List.of(
            new Chart.Series(
                title,
                Colour.BLUE,
                years.stream().map(year -> value(course, region, year)).toList())));
  }

  private Optional<Chart> byPart(List<Observation> parts) {
    var latest = parts.stream().map(Observation::period).max(Comparator.naturalOrder());
    var shown =
        parts.stream()
            .filter(one -> Optional.of(one.period()).equals(latest))
            .filter(one -> one.breakdown().values().size() == 1)
            .sorted(Comparator.comparing(Observation::value).reversed())
            .toList();
    if (shown.size() < 2 || units(shown).size() > 1 || dimensions(shown).size() > 1) {
      return Optional.empty();
    }
    var values = shown.stream().map(one -> Optional.of(words.shown(one))).toList();
    return Optional.of(
        chart(
            Chart.Kind.BAR,
            shown,
            shown.stream().map(one -> words.breakdown(one.breakdown())).toList(),
            List.of(
                new Chart.Series(words.period(shown.getFirst().period()), Colour.BLUE, values))));
  }

  private static Set<String> units(List<Observation> figures) {
    return figures.stream().map(Observation::unit).collect(Collectors.toSet());
  }

  private static Set<String> dimensions(List<Observation> figures) {
    return figures.stream()
        .map(Observation::breakdown)
        .map(Breakdown::values)
        .flatMap(values -> values.keySet().stream())
        .collect(Collectors.toSet());
  }

  private Chart chart(
      Chart.Kind kind, List<Observation> of, List<String> categories, List<Chart.Series> series) {
    return new Chart(
        kind, title, words.unit(of.getFirst()), "", note, categories, List.copyOf(series));
  }

  private Optional<BigDecimal> value(List<Observation> figures, Region region, Period period) {
    return figures.stream()
        .filter(one -> one.region().equals(region) && one.period().equals(period))
        .findFirst()
        .map(words::shown);
  }
}
