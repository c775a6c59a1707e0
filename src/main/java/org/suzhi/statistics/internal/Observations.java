package org.suzhi.statistics.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suzhi.kernel.Period;
import org.suzhi.statistics.Change;
import org.suzhi.statistics.Derivation;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.Source;
import org.suzhi.statistics.YearOnYear;
import org.suzhi.statistics.internal.formula.Calculation;
import org.suzhi.statistics.internal.formula.Figure;
import org.suzhi.statistics.internal.formula.Places;

/**
 * Puts rows that print the same figure together, with what was counted beside it; computes what
 * follows from them, and compares each figure with the one before. What a document prints stays the
 * value used; where nothing is printed it is what was counted, and else what a formula gives.
 */
final class Observations {

  private static final List<String> PERCENTAGES = List.of("percent", "percentage_point");

  private final Codebook codebook;
  private final Map<Figure, List<Source>> sources;
  private final Map<Figure, Derivation> counted = new LinkedHashMap<>();
  private final Calculation calculation;
  private final Map<Series, TreeMap<Period, BigDecimal>> series = new LinkedHashMap<>();

  private Observations(
      Codebook codebook, Places places, List<PublishedRow> rows, List<ComputedFigure> counts) {
    this.codebook = codebook;
    var selection = new Selection(codebook.documents());
    this.sources =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    PublishedRow::figure,
                    LinkedHashMap::new,
                    Collectors.collectingAndThen(Collectors.toList(), selection::sources)));
    counts.stream()
        .filter(count -> codebook.indicators().containsKey(count.indicator()))
        .forEach(count -> counted.put(figure(count), count.derivation()));
    var known = new LinkedHashMap<Figure, BigDecimal>();
    sources.forEach((figure, list) -> known.put(figure, list.getFirst().value()));
    counted.forEach((figure, derivation) -> known.putIfAbsent(figure, derivation.value()));
    this.calculation = Calculation.of(places, known, codebook.formulas());
    figures().forEach(figure -> seriesOf(figure).put(figure.period(), value(figure)));
  }

  /** What a figure is about, apart from its time. */
  private record Series(Figure atNoTime, Period.Kind kind) {}

  static List<Observation> of(
      Codebook codebook, Places places, List<PublishedRow> rows, List<ComputedFigure> counts) {
    var observations = new Observations(codebook, places, rows, counts);
    return observations.figures().stream().map(observations::observation).toList();
  }

  private LinkedHashSet<Figure> figures() {
    var figures = new LinkedHashSet<>(sources.keySet());
    figures.addAll(counted.keySet());
    figures.addAll(calculation.derivations().keySet());
    return figures;
  }

  private static Figure figure(ComputedFigure count) {
    return new Figure(count.indicator(), count.region(), count.period(), count.breakdown());
  }

  private Observation observation(Figure figure) {
    return new Observation(
        figure.indicator(),
        figure.region(),
        figure.period(),
        figure.breakdown(),
        unit(figure),
        value(figure),
        printed(figure),
        computed(figure),
        change(figure),
        yearOnYear(figure));
  }

  private List<Source> printed(Figure figure) {
    return sources.getOrDefault(figure, List.of());
  }

  private List<Derivation> computed(Figure figure) {
    return Stream.concat(
            Optional.ofNullable(counted.get(figure)).stream(),
            calculation.derivations().getOrDefault(figure, List.of()).stream())
        .toList();
  }

  private BigDecimal value(Figure figure) {
    var printed = printed(figure);
    return printed.isEmpty() ? computed(figure).getFirst().value() : printed.getFirst().value();
  }

  /** The printed unit; of a sum, the unit of what it sums; else the codebook's. */
  private String unit(Figure figure) {
    var printed = printed(figure);
    if (!printed.isEmpty()) {
      return printed.getFirst().unit();
    }
    return calculation
        .unitFrom(figure)
        .filter(from -> !counted.containsKey(figure))
        .map(this::unit)
        .orElseGet(() -> codebook.indicator(figure.indicator()).unit());
  }

  private Optional<YearOnYear> yearOnYear(Figure figure) {
    var printed =
        printed(figure).stream().flatMap(source -> source.yearOnYearPercent().stream()).findFirst();
    var computed = Optional.ofNullable(calculation.growths().get(figure));
    return printed.isEmpty() && computed.isEmpty()
        ? Optional.empty()
        : Optional.of(new YearOnYear(printed, computed));
  }

  private Optional<Change> change(Figure figure) {
    var before = seriesOf(figure).lowerEntry(figure.period());
    return Optional.ofNullable(before)
        .map(
            earlier -> {
              var absolute = value(figure).subtract(earlier.getValue());
              return new Change(
                  earlier.getKey(),
                  earlier.getValue(),
                  absolute,
                  percent(unit(figure), absolute, earlier.getValue()));
            });
  }

  private static Optional<BigDecimal> percent(String unit, BigDecimal absolute, BigDecimal before) {
    return PERCENTAGES.contains(unit) || before.signum() == 0
        ? Optional.empty()
        : Optional.of(absolute.movePointRight(2).divide(before.abs(), MathContext.DECIMAL128));
  }

  private TreeMap<Period, BigDecimal> seriesOf(Figure figure) {
    var atNoTime =
        new Figure(figure.indicator(), figure.region(), Period.year(2000), figure.breakdown());
    return series.computeIfAbsent(
        new Series(atNoTime, figure.period().kind()),
        key -> new TreeMap<>(Comparator.naturalOrder()));
  }
}
