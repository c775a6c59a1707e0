package org.suzhi.statistics.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.suzhi.kernel.Text;
import org.suzhi.statistics.Change;
import org.suzhi.statistics.Derivation;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.Source;
import org.suzhi.statistics.YearOnYear;

/** An observation as programs read it. */
@Schema(name = "Observation", description = "statistics.schema.observation")
record ObservationRow(
    String indicator,
    String indicatorName,
    @Schema(description = "statistics.schema.region") String region,
    String regionName,
    @Schema(description = "statistics.schema.period", example = "2023-12-31") String period,
    String periodName,
    @Schema(description = "statistics.schema.flow-or-stock") String kind,
    @Schema(description = "statistics.schema.breakdown", example = "owner=enterprise")
        String breakdown,
    String breakdownName,
    @Schema(description = "statistics.schema.unit", example = "piece") String unit,
    String unitName,
    @Schema(description = "statistics.schema.value") BigDecimal value,
    @Schema(description = "statistics.schema.computed") boolean computed,
    @Schema(description = "statistics.schema.sources-differ") boolean sourcesDiffer,
    @Schema(description = "statistics.schema.computed-differs") boolean computedDiffers,
    List<SourceRow> sources,
    @Schema(description = "statistics.schema.derivation-first") @Nullable DerivationRow derivation,
    @Schema(description = "statistics.schema.derivations") List<DerivationRow> derivations,
    @Nullable ChangeRow change,
    @Nullable YearOnYearRow yearOnYear) {

  static ObservationRow of(Observation o, Vocabulary words) {
    var derivations = o.derivations().stream().map(d -> DerivationRow.of(d, o, words)).toList();
    return new ObservationRow(
        o.indicator(),
        words.indicator(o.indicator()),
        o.region().code(),
        words.region(o.region()),
        o.period().toString(),
        words.period(o.period()),
        o.period().isPointInTime() ? "stock" : "flow",
        o.breakdown().toString(),
        words.breakdown(o.breakdown()),
        o.unit(),
        words.unit(o),
        o.value(),
        o.computed(),
        o.sourcesDiffer(),
        o.computedDiffers(),
        o.sources().stream().map(source -> SourceRow.of(source, words)).toList(),
        derivations.isEmpty() ? null : derivations.getFirst(),
        derivations,
        o.change().map(ChangeRow::of).orElse(null),
        o.yearOnYear().map(change -> YearOnYearRow.of(change, words)).orElse(null));
  }

  @Schema(name = "Source", description = "statistics.schema.source")
  record SourceRow(
      @Schema(description = "statistics.schema.source-id") String id,
      String document,
      String documentName,
      @Schema(description = "statistics.schema.language") String language,
      String section,
      @Schema(description = "statistics.schema.line") String line,
      @Schema(description = "statistics.schema.place") String place,
      @Schema(description = "statistics.schema.as-printed") String asPrinted,
      BigDecimal value,
      String unit,
      @Schema(description = "statistics.schema.qualifier") @Nullable String qualifier,
      @Nullable BigDecimal yearOnYearPercent,
      @Nullable String note,
      @Schema(description = "statistics.schema.used") boolean used) {

    static SourceRow of(Source source, Vocabulary words) {
      return new SourceRow(
          source.id(),
          source.document(),
          words.document(source.document()),
          source.language(),
          source.section(),
          source.line(),
          Codes.of(source.place()),
          source.asPrinted(),
          source.value(),
          source.unit(),
          source.qualifier().orElse(null),
          source.yearOnYearPercent().orElse(null),
          source.note().map(note -> in(note, words)).orElse(null),
          source.used());
    }
  }

  @Schema(name = "Derivation", description = "statistics.schema.derivation")
  record DerivationRow(
      String name,
      String formula,
      @Schema(description = "statistics.schema.derivation-value") BigDecimal value,
      @Schema(description = "statistics.schema.agrees") boolean agrees,
      List<TermRow> terms) {

    static DerivationRow of(Derivation derivation, Observation o, Vocabulary words) {
      return of(derivation, o.agrees(derivation), words);
    }

    static DerivationRow of(Derivation derivation, boolean agrees, Vocabulary words) {
      return new DerivationRow(
          in(derivation.name(), words),
          derivation.formula(),
          derivation.value(),
          agrees,
          derivation.terms().stream().map(TermRow::of).toList());
    }
  }

  @Schema(name = "Term", description = "statistics.schema.term")
  record TermRow(
      String indicator, String region, String period, String breakdown, BigDecimal value) {

    static TermRow of(Derivation.Term term) {
      return new TermRow(
          term.indicator(),
          term.region().code(),
          term.period().toString(),
          term.breakdown().toString(),
          term.value());
    }
  }

  @Schema(name = "Change", description = "statistics.schema.change")
  record ChangeRow(
      String since, BigDecimal before, BigDecimal absolute, @Nullable BigDecimal percent) {

    static ChangeRow of(Change change) {
      return new ChangeRow(
          change.since().toString(),
          change.before(),
          change.absolute(),
          change.percent().orElse(null));
    }
  }

  @Schema(name = "YearOnYear", description = "statistics.schema.year-on-year")
  record YearOnYearRow(
      @Nullable BigDecimal printed, @Nullable DerivationRow computed, boolean differ) {

    static YearOnYearRow of(YearOnYear change, Vocabulary words) {
      return new YearOnYearRow(
          change.printed().orElse(null),
          change
              .computed()
              .map(computed -> DerivationRow.of(computed, !change.differ(), words))
              .orElse(null),
          change.differ());
    }
  }

  private static String in(Text text, Vocabulary words) {
    return text.in(words.locale());
  }
}
