package org.suzhi.statistics.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.Source;

/**
 * The columns of a file of observations, of their sources, or of a comparison.
 *
 * @param code name of the column in CSV
 * @param title name of the column in a workbook
 * @param cell text, number or truth of a row
 */
record ObservationColumns<T>(
    String code, Function<Vocabulary, String> title, BiFunction<T, Vocabulary, Object> cell) {

  /** A source and what it prints. */
  record Printed(Observation observation, Source source) {}

  static final List<ObservationColumns<Observation>> VALUES =
      List.of(
          column("indicator", (o, words) -> o.indicator()),
          column("indicator_name", (o, words) -> words.indicator(o.indicator())),
          column("region", (o, words) -> o.region().code()),
          column("region_name", (o, words) -> words.region(o.region())),
          column("period", (o, words) -> o.period().toString()),
          column("period_name", (o, words) -> words.period(o.period())),
          column("breakdown", (o, words) -> o.breakdown().toString()),
          column("breakdown_name", (o, words) -> words.breakdown(o.breakdown())),
          column("value", (o, words) -> shown(o, words)),
          column("unit", (o, words) -> o.unit()),
          column("unit_name", (o, words) -> words.unit(o)),
          column("computed", (o, words) -> o.computed()),
          column("sources", (o, words) -> BigDecimal.valueOf(o.sources().size())),
          column("sources_differ", (o, words) -> o.sourcesDiffer()),
          column("computed_value", (o, words) -> rounded(o, words)),
          column("computed_differs", (o, words) -> o.computedDiffers()),
          column("year_on_year_percent", (o, words) -> yearOnYear(o)),
          column("document", (o, words) -> used(o).map(Source::document).orElse("")),
          column("line", (o, words) -> used(o).map(Source::line).orElse("")));

  static final List<ObservationColumns<Printed>> SOURCES =
      List.of(
          column("indicator", (p, words) -> p.observation().indicator()),
          column("indicator_name", (p, words) -> words.indicator(p.observation().indicator())),
          column("region", (p, words) -> p.observation().region().code()),
          column("region_name", (p, words) -> words.region(p.observation().region())),
          column("period", (p, words) -> p.observation().period().toString()),
          column("breakdown", (p, words) -> p.observation().breakdown().toString()),
          column("breakdown_name", (p, words) -> words.breakdown(p.observation().breakdown())),
          column("value", (p, words) -> p.source().value()),
          column("unit", (p, words) -> p.source().unit()),
          column("used", (p, words) -> p.source().used()),
          column("id", (p, words) -> p.source().id()),
          column("document", (p, words) -> p.source().document()),
          column("document_name", (p, words) -> words.document(p.source().document())),
          column("language", (p, words) -> p.source().language()),
          column("section", (p, words) -> p.source().section()),
          column("line", (p, words) -> p.source().line()),
          column("place", (p, words) -> Codes.of(p.source().place())),
          column("as_printed", (p, words) -> p.source().asPrinted()),
          column("qualifier", (p, words) -> p.source().qualifier().orElse("")),
          column(
              "year_on_year_percent",
              (p, words) -> p.source().yearOnYearPercent().<Object>map(v -> v).orElse("")),
          column(
              "note",
              (p, words) -> p.source().note().map(note -> note.in(words.locale())).orElse("")));

  static List<Printed> printed(List<Observation> observations) {
    return observations.stream()
        .flatMap(o -> o.sources().stream().map(source -> new Printed(o, source)))
        .toList();
  }

  /** A column whose title is a message. */
  static <T> ObservationColumns<T> column(String code, BiFunction<T, Vocabulary, Object> cell) {
    return new ObservationColumns<>(
        code, words -> words.message("statistics.column." + code), cell);
  }

  private static Object shown(Observation o, Vocabulary words) {
    return o.computed() ? rounded(o, words) : o.value();
  }

  private static Object rounded(Observation o, Vocabulary words) {
    int decimals = o.computed() ? words.statistics().decimals(o.unit()) : o.value().scale();
    return o.derivation()
        .map(derivation -> derivation.rounded(Math.max(decimals, 0)))
        .<Object>map(value -> value)
        .orElse("");
  }

  private static Object yearOnYear(Observation o) {
    return o.yearOnYear()
        .map(change -> change.printed().or(() -> change.computed().map(c -> c.rounded(2))))
        .flatMap(percent -> percent)
        .<Object>map(value -> value)
        .orElse("");
  }

  private static Optional<Source> used(Observation o) {
    return o.sources().stream().findFirst();
  }
}
