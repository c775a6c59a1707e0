package org.suzhi.statistics.web;

import java.util.List;
import java.util.Locale;
import org.suzhi.statistics.ImportReport;
import org.suzhi.statistics.ImportReport.Outcome;
import org.suzhi.statistics.ImportReport.RowError;

/** The report of an import as programs read it. */
record ImportAnswer(
    String outcome,
    boolean dryRun,
    String text,
    String fileName,
    String sha256,
    String form,
    ImportReport.Rows rows,
    List<ErrorRow> errors,
    String unlisted) {

  /** Row zero is the file as a whole; row one the column names. */
  record ErrorRow(long row, String column, String code, List<String> values, String text) {}

  /** Whether nothing was taken, because of errors. */
  boolean refused() {
    return outcome.equals(word(Outcome.REFUSED));
  }

  static ImportAnswer of(ImportReport report, boolean dryRun, ImportTexts texts) {
    return new ImportAnswer(
        word(report.outcome()),
        dryRun,
        texts.outcome(report, dryRun),
        report.fileName(),
        report.digest(),
        report.form(),
        report.rows(),
        report.errors().stream().map(error -> row(error, texts)).toList(),
        texts.unlisted(report));
  }

  private static ErrorRow row(RowError error, ImportTexts texts) {
    return new ErrorRow(
        error.row(), error.column(), word(error.fault()), error.args(), texts.sentence(error));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
