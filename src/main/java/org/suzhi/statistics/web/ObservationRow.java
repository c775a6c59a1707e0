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
@Schema(name = "Observation", description = "One figure, with every place that prints it.")
record ObservationRow(
    String indicator,
    String indicatorName,
    @Schema(description = "GB/T 2260 code, or code of a group of regions") String region,
    String regionName,
    @Schema(
            description =
                "Year 2023, half 2023-H1, quarter 2023-Q3, month 2023-08, day 2023-12-31 (a"
                    + " state), range 2023-01/2023-09, or yearbook_2023",
            example = "2023-12-31")
        String period,
    String periodName,
    @Schema(description = "flow or stock, told by the period") String kind,
    @Schema(
            description =
                "Key=value pairs, keys sorted, joined by a semicolon; total for the whole",
            example = "owner=enterprise")
        String breakdown,
    String breakdownName,
    @Schema(description = "Code of the unit; money is in yuan", example = "piece") String unit,
    String unitName,
    @Schema(description = "The value used; exactly as printed, or computed where none is printed")
        BigDecimal value,
    @Schema(description = "Whether no document prints it") boolean computed,
    @Schema(description = "Whether its sources print different values or units")
        boolean sourcesDiffer,
    @Schema(description = "Whether something computed differs from the printed value")
        boolean computedDiffers,
    List<SourceRow> sources,
    @Schema(description = "The first way to compute it, where there is one")
        @Nullable DerivationRow derivation,
    @Schema(description = "Every way to compute it") List<DerivationRow> derivations,
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

  @Schema(name = "Source", description = "A place that prints the figure.")
  record SourceRow(
      @Schema(description = "Identity of the row in the published file") String id,
      String document,
      String documentName,
      @Schema(description = "zh or en") String language,
      String section,
      @Schema(description = "Line in the document's text") String line,
      @Schema(description = "table, prose or restatement") String place,
      @Schema(description = "The words and digits as they stand there") String asPrinted,
      BigDecimal value,
      String unit,
      @Schema(description = "over, about, nearly or less_than, where the words round")
          @Nullable String qualifier,
      @Nullable BigDecimal yearOnYearPercent,
      @Nullable String note,
      @Schema(description = "Whether the value was taken from here") boolean used) {

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

  @Schema(name = "Derivation", description = "How the figure follows from others.")
  record DerivationRow(
      String name,
      String formula,
      @Schema(description = "Exact, or to 34 digits where a division does not end")
          BigDecimal value,
      @Schema(description = "Whether it gives the printed value, rounded to its digits")
          boolean agrees,
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

  @Schema(name = "Term", description = "A figure that went into a derivation.")
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

  @Schema(
      name = "Change",
      description = "What became of the figure since the earlier period that has one.")
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

  @Schema(name = "YearOnYear", description = "Change on the year before in percent.")
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
