package org.suzhi.statistics.internal.imports;

/** A row that reads well, each cell as it will be stored; an empty cell is an empty text. */
record StagedRow(
    long row,
    String id,
    String document,
    String language,
    String section,
    String line,
    String place,
    String indicator,
    String region,
    String breakdown,
    String period,
    String value,
    String unit,
    String asPrinted,
    String qualifier,
    String yoyPercent,
    String yoyAsPrinted,
    String noteZh,
    String noteEn) {

  /** A line of CSV for COPY, in which only an unquoted nothing is no value. */
  String csv() {
    return row
        + ","
        + String.join(
            ",",
            quoted(id),
            quoted(document),
            quoted(language),
            quoted(section),
            quoted(line),
            quoted(place),
            quoted(indicator),
            quoted(region),
            quoted(breakdown),
            quoted(period),
            value,
            quoted(unit),
            quoted(asPrinted),
            orNothing(qualifier),
            yoyPercent,
            orNothing(yoyAsPrinted),
            orNothing(noteZh),
            orNothing(noteEn))
        + "\n";
  }

  private static String orNothing(String text) {
    return text.isEmpty() ? "" : quoted(text);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
