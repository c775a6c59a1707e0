package org.suzhi.organisation.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.suzhi.kernel.RegionCode;
import org.suzhi.kernel.Text;
import org.suzhi.organisation.BodyKind;
import org.suzhi.organisation.SourceLine;
import org.suzhi.platform.PackTable.Row;

/** The cells that several tables share, checked against what the pack knows. */
record Cells(
    Predicate<RegionCode> isKnown, Map<String, BodyKind> kinds, Map<String, SourceLine> documents) {

  BodyKind kind(Row row) {
    return kind(row, row.text("kind"));
  }

  BodyKind kind(Row row, String code) {
    return Optional.ofNullable(kinds.get(code))
        .orElseThrow(
            () -> row.problem("there is no kind " + code + "; add it to organisation/kinds.csv"));
  }

  Optional<RegionCode> region(Row row) {
    if (row.optional("region").isEmpty()) {
      return Optional.empty();
    }
    var region = row.value("region", RegionCode::new);
    if (!isKnown.test(region)) {
      throw row.problem("there is no region " + region + "; add it to regions.csv");
    }
    return Optional.of(region);
  }

  Optional<SourceLine> source(Row row) {
    var document = row.optional("document");
    if (document.isEmpty()) {
      return Optional.empty();
    }
    var known =
        Optional.ofNullable(documents.get(document.get()))
            .orElseThrow(
                () ->
                    row.problem(
                        "there is no document " + document.get() + "; add it to documents.csv"));
    return Optional.of(new SourceLine(known.document(), known.title(), number(row, "line")));
  }

  static String filled(Row row, String column) {
    return row.optional(column).orElseThrow(() -> row.problem(column + " is empty; fill it"));
  }

  static Text name(Row row) {
    return new Text(filled(row, "name_zh"), filled(row, "name_en"));
  }

  static int number(Row row, String column) {
    return row.value(
        column,
        text -> {
          if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("not a whole number: " + text);
          }
          return Integer.parseInt(text);
        });
  }

  /** One of the constants of {@code type} in lower case. */
  static <E extends Enum<E>> E word(Row row, String column, Class<E> type) {
    var text = row.text(column);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                row.problem(
                    column
                        + " is one of "
                        + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)
                        + ", not "
                        + text));
  }
}
