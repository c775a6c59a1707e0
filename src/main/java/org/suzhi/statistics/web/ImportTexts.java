package org.suzhi.statistics.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.suzhi.statistics.ImportReport;
import org.suzhi.statistics.ImportReport.Fault;
import org.suzhi.statistics.ImportReport.RowError;

/** Says in the caller's language what became of a file. */
record ImportTexts(Vocabulary words) {

  /** What is wrong, where, and what to do. */
  String sentence(RowError error) {
    if (error.row() == 0) {
      return text(error);
    }
    return error.column().isEmpty()
        ? words.message("statistics.import.in-row", "" + error.row(), text(error))
        : words.message("statistics.import.in-cell", "" + error.row(), error.column(), text(error));
  }

  /** The same without the place. */
  String text(RowError error) {
    if (error.fault() == Fault.UNREADABLE_WORKBOOK) {
      return words.message(error.args().getFirst());
    }
    List<Object> args = new ArrayList<>(error.args());
    args.add(near(error));
    return words.message(key(error.fault()), args.toArray());
  }

  String outcome(ImportReport report, boolean dryRun) {
    var rows = report.rows();
    return words.message(
        "statistics.import.outcome."
            + report.outcome().name().toLowerCase(Locale.ROOT)
            + (dryRun && report.outcome() == ImportReport.Outcome.REFUSED ? ".dry" : ""),
        "" + rows.read(),
        "" + rows.added(),
        "" + rows.replaced(),
        "" + rows.unchanged(),
        "" + rows.errors());
  }

  /** How many errors are not told one by one; empty where all are. */
  String unlisted(ImportReport report) {
    long more = report.rows().errors() - report.errors().size();
    return more > 0 ? words.message("statistics.import.unlisted", "" + more) : "";
  }

  private static String key(Fault fault) {
    return "statistics.import." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String near(RowError error) {
    return switch (error.fault()) {
      case UNKNOWN_INDICATOR -> near(error, indicators());
      case UNKNOWN_REGION -> near(error, regions());
      case UNKNOWN_DOCUMENT -> near(error, documents());
      case UNKNOWN_BREAKDOWN -> near(error, parts());
      case UNKNOWN_UNIT -> near(error, units());
      case UNKNOWN_COLUMN -> "";
      default -> "";
    };
  }

  private static String near(RowError error, Map<String, String> names) {
    return new Suggestions(names).near(error.args().getFirst());
  }

  private Map<String, String> indicators() {
    var names = new LinkedHashMap<String, String>();
    words.statistics().indicators().forEach(i -> names.put(i.code(), i.name().in(words.locale())));
    return names;
  }

  private Map<String, String> regions() {
    var names = new LinkedHashMap<String, String>();
    words
        .regions()
        .all()
        .forEach(entry -> names.put(entry.region().code(), entry.name().in(words.locale())));
    return names;
  }

  private Map<String, String> documents() {
    var names = new LinkedHashMap<String, String>();
    words.statistics().documents().forEach(d -> names.put(d.code(), d.name().in(words.locale())));
    return names;
  }

  private Map<String, String> parts() {
    var names = new LinkedHashMap<String, String>();
    for (var dimension : words.statistics().dimensions()) {
      for (var value : dimension.values()) {
        names.put(dimension.code() + "=" + value.code(), value.name().in(words.locale()));
      }
    }
    return names;
  }

  private Map<String, String> units() {
    var names = new LinkedHashMap<String, String>();
    words.statistics().indicators().forEach(i -> names.put(i.unit(), words.unit(i.unit())));
    return names;
  }
}
