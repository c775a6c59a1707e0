package org.suzhi.statistics.web;

import java.util.List;
import org.suzhi.statistics.ImportReport;
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

  static ImportAnswer of(ImportReport report, boolean dryRun, ImportTexts texts) {
    return new ImportAnswer(
        report.outcome().name().toLowerCase(java.util.Locale.ROOT),
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
        error.row(),
        error.column(),
        error.fault().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
        error.args(),
        texts.sentence(error));
  }
}
