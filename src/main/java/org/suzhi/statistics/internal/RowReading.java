package org.suzhi.statistics.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.kernel.Text;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.Source;
import org.suzhi.statistics.Statistics.Naming;
import org.suzhi.statistics.internal.formula.Figure;

/** Reads a row of observations and checks that it speaks of what the codebook knows. */
record RowReading(Codebook codebook, Regions regions) {

  /** The columns of a file of observations. */
  static final List<String> COLUMNS =
      List.of(
          "id",
          "document",
          "language",
          "section",
          "line",
          "place",
          "indicator",
          "region",
          "breakdown",
          "period",
          "value",
          "unit",
          "as_printed",
          "qualifier",
          "yoy_percent",
          "yoy_as_printed",
          "note_zh",
          "note_en");

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

  /**
   * The row whose cell of each column {@code cell} gives, empty where it is empty; {@link
   * IllegalArgumentException} names the column and what is wrong.
   */
  PublishedRow read(Function<String, String> cell) {
    return new PublishedRow(
        parse(cell, "id", RowReading::present),
        parse(cell, "document", code -> known(code, codebook.documents()::containsKey)),
        parse(cell, "language", RowReading::language),
        cell.apply("section"),
        cell.apply("line"),
        parse(cell, "place", RowReading::place),
        figure(cell),
        parse(cell, "value", RowReading::number),
        parse(cell, "unit", code -> known(code, unit -> named(Naming.UNIT, unit))),
        parse(cell, "as_printed", RowReading::present),
        optional(cell, "qualifier", RowReading::qualifier),
        optional(cell, "yoy_percent", RowReading::number),
        optional(cell, "yoy_as_printed", Function.identity()),
        optional(cell, "note_zh", Function.identity())
            .map(zh -> new Text(zh, parse(cell, "note_en", RowReading::present))));
  }

  private Figure figure(Function<String, String> cell) {
    return new Figure(
        parse(cell, "indicator", code -> known(code, codebook.indicators()::containsKey)),
        parse(cell, "region", this::region),
        parse(cell, "period", Period::parse),
        parse(cell, "breakdown", this::breakdown));
  }

  private Region region(String code) {
    var region = Region.parse(code);
    if (regions.find(region).isEmpty()) {
      throw new IllegalArgumentException("the pack has no region " + code);
    }
    return region;
  }

  private Breakdown breakdown(String written) {
    var breakdown = Breakdown.parse(written);
    breakdown
        .values()
        .forEach((key, value) -> known(key + "=" + value, code -> named(Naming.VALUE, code)));
    return breakdown;
  }

  private boolean named(Naming kind, String code) {
    return codebook.named(kind, code).isPresent();
  }

  private static String known(String code, Predicate<String> known) {
    if (!known.test(code)) {
      throw new IllegalArgumentException("the codebook has no " + code);
    }
    return code;
  }

  private static String present(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("must not be empty");
    }
    return text;
  }

  private static String language(String code) {
    if (!code.equals("zh") && !code.equals("en")) {
      throw new IllegalArgumentException("must be zh or en: " + code);
    }
    return code;
  }

  private static Source.Place place(String word) {
    return switch (word) {
      case "table" -> Source.Place.TABLE;
      case "prose", "" -> Source.Place.PROSE;
      case "restatement" -> Source.Place.RESTATEMENT;
      default -> throw new IllegalArgumentException("must be table, prose or restatement: " + word);
    };
  }

  private static String qualifier(String word) {
    if (!List.of("over", "about", "nearly", "less_than").contains(word)) {
      throw new IllegalArgumentException("must be over, about, nearly or less_than: " + word);
    }
    return word;
  }

  private static BigDecimal number(String digits) {
    if (!NUMBER.matcher(digits).matches()) {
      throw new IllegalArgumentException(
          "must be digits with at most one point and no separators: " + digits);
    }
    return new BigDecimal(digits);
  }

  private static <T> Optional<T> optional(
      Function<String, String> cell, String column, Function<String, T> parse) {
    return cell.apply(column).isEmpty()
        ? Optional.empty()
        : Optional.of(parse(cell, column, parse));
  }

  private static <T> T parse(
      Function<String, String> cell, String column, Function<String, T> parse) {
    var text = cell.apply(column);
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(column + ": " + e.getMessage(), e);
    }
  }
}
