package org.suzhi.statistics.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.suzhi.kernel.Text;
import org.suzhi.platform.Pack;
import org.suzhi.platform.PackTable;
import org.suzhi.statistics.Document;
import org.suzhi.statistics.Indicator;
import org.suzhi.statistics.Statistics.Naming;

/** Reads the codebook out of the pack's folders; a later folder adds to an earlier one. */
record CodebookFiles(Pack pack) {

  Codebook read() {
    var names = new ArrayList<Named>();
    names.addAll(each("statistics/units.csv", "code", this::unit));
    names.addAll(
        each(
            "statistics/categories.csv",
            "code",
            row -> named(Naming.CATEGORY, row.text("code"), row)));
    names.addAll(dimensions());
    var codebook =
        Codebook.of(
            names, each("documents.csv", "code", this::document), indicators(names), List.of());
    return codebook.with(new FormulaFiles(codebook).read(rows("statistics/formulas.csv")));
  }

  private List<Named> dimensions() {
    var seen = new HashSet<String>();
    return rows("statistics/dimensions.csv").stream()
        .map(
            row -> {
              var value = row.optional("value");
              var code = row.text("dimension") + value.map(part -> "=" + part).orElse("");
              if (!seen.add(code)) {
                throw row.problem("names " + code + " a second time");
              }
              if (value.isPresent() && !seen.contains(row.text("dimension"))) {
                throw row.problem("names a value before its dimension " + row.text("dimension"));
              }
              return named(value.isPresent() ? Naming.VALUE : Naming.DIMENSION, code, row);
            })
        .toList();
  }

  private List<Indicator> indicators(List<Named> names) {
    var units = codes(names, Naming.UNIT);
    var categories = codes(names, Naming.CATEGORY);
    return each(
        "statistics/indicators.csv",
        "code",
        row -> {
          if (!units.contains(row.text("unit"))) {
            throw row.problem("unit: units.csv has no " + row.text("unit"));
          }
          if (!categories.contains(row.text("category"))) {
            throw row.problem("category: categories.csv has no " + row.text("category"));
          }
          return indicator(row);
        });
  }

  private Indicator indicator(PackTable.Row row) {
    return new Indicator(
        row.value("code", CodebookFiles::code),
        text(row, "name"),
        row.text("unit"),
        optionalText(row, "counted"),
        row.text("category"),
        row.value("kind", kind -> Indicator.Kind.valueOf(kind.toUpperCase(Locale.ROOT))),
        optionalText(row, "definition"),
        List.of(),
        row.value("publish", CodebookFiles::yesOrNo));
  }

  private Document document(PackTable.Row row) {
    return new Document(
        row.text("code"),
        text(row, "name"),
        row.value("year", Integer::parseInt),
        text(row, "publisher"),
        row.text("kind"),
        row.text("original"));
  }

  private Named unit(PackTable.Row row) {
    return new Named(
        Naming.UNIT,
        row.text("code"),
        text(row, "name"),
        Optional.of(row.value("decimals", Integer::valueOf)));
  }

  private static Named named(Naming kind, String code, PackTable.Row row) {
    return new Named(kind, code, text(row, "name"), Optional.empty());
  }

  private <T> List<T> each(String file, String key, Function<PackTable.Row, T> read) {
    var seen = new HashSet<String>();
    return rows(file).stream()
        .map(
            row -> {
              if (!seen.add(row.text(key))) {
                throw row.problem("has " + row.text(key) + " a second time");
              }
              return read.apply(row);
            })
        .toList();
  }

  private List<PackTable.Row> rows(String file) {
    return pack.files(file).stream().flatMap(path -> PackTable.rows(path).stream()).toList();
  }

  private static Set<String> codes(List<Named> names, Naming kind) {
    return names.stream()
        .filter(name -> name.kind() == kind)
        .map(Named::code)
        .collect(Collectors.toSet());
  }

  private static Text text(PackTable.Row row, String column) {
    return row.value(column + "_zh", zh -> new Text(zh, row.text(column + "_en")));
  }

  private static Optional<Text> optionalText(PackTable.Row row, String column) {
    return row.optional(column + "_zh").map(zh -> text(row, column));
  }

  private static String code(String text) {
    if (!text.matches("[a-z0-9][a-z0-9_]*")) {
      throw new IllegalArgumentException("has small letters, digits and _ only: " + text);
    }
    return text;
  }

  private static boolean yesOrNo(String word) {
    return switch (word) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("must be true or false: " + word);
    };
  }
}
