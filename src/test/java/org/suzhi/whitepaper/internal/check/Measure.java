package org.suzhi.whitepaper.internal.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.suzhi.platform.PackTable;
import org.suzhi.whitepaper.Finding;
import org.suzhi.whitepaper.Finding.Kind;
import org.suzhi.whitepaper.Finding.Passage;

/**
 * Findings held against a list made by reading: what of the list was found, and what was found that
 * neither it nor later judgement knows to be true.
 */
final class Measure {

  private static final Pattern LINES = Pattern.compile("(\\d+)(?:-(\\d+))?");

  private final List<Expected> expected;
  private final List<Judged> judged;

  Measure(Path discrepancies, Path judgements) {
    this.expected = PackTable.rows(discrepancies).stream().map(Expected::of).toList();
    this.judged = PackTable.rows(judgements).stream().map(Judged::of).toList();
  }

  /** A row of the list; its lines are free text such as {@code 293 / 333} or {@code 183-200}. */
  record Expected(
      String id, Kind kind, String severity, String doc, List<Integer> zh, List<Integer> en) {

    static Expected of(PackTable.Row row) {
      return new Expected(
          row.text("id"),
          Kind.valueOf(row.text("class")),
          row.text("severity"),
          row.text("doc"),
          lines(row.text("zh_lines")),
          lines(row.text("en_lines")));
    }

    /** Of the same class, with a place on one of its lines. */
    boolean isFoundBy(Finding finding) {
      return finding.kind() == kind
          && (touches(finding.zh(), zh)
              || touches(finding.en(), en)
              || finding.related().stream()
                  .map(Finding.Related::passage)
                  .anyMatch(it -> en.contains(it.line()) || zh.contains(it.line())));
    }

    private static boolean touches(Optional<Passage> passage, List<Integer> lines) {
      return passage.filter(it -> lines.contains(it.line())).isPresent();
    }
  }

  /** A finding that the list does not have, judged by reading the place. */
  record Judged(String doc, Kind kind, String key, String side, int line, boolean isTrue) {

    static Judged of(PackTable.Row row) {
      return new Judged(
          row.text("doc"),
          Kind.valueOf(row.text("class")),
          row.text("key"),
          row.text("primary"),
          Integer.parseInt(row.text("line")),
          row.text("verdict").equals("true"));
    }

    boolean isOf(String document, Finding finding) {
      return doc.equals(document)
          && kind == finding.kind()
          && key.equals(finding.reason().key())
          && side.equals(finding.primary().name())
          && line == Measure.line(finding);
    }
  }

  /** What became of one document: rows of the list found and missed, findings true and not. */
  record Outcome(
      List<Expected> hit, List<Expected> missed, List<Finding> right, List<Finding> wrong) {

    long hits(String severity) {
      return hit.stream().filter(it -> isMeasured(it, severity)).count();
    }

    long expected(String severity) {
      return Stream.concat(hit.stream(), missed.stream())
          .filter(it -> isMeasured(it, severity))
          .count();
    }

    /** The bar counts the classes of numbers; names, gaps and structure are reported beside. */
    private static boolean isMeasured(Expected row, String severity) {
      return row.severity().equals(severity) && row.kind().compareTo(Kind.C4) <= 0;
    }
  }

  Outcome of(String document, List<Finding> findings) {
    var rows =
        expected.stream()
            .filter(it -> it.doc().equals(document) || it.doc().startsWith(document + "+"))
            .toList();
    var hit = new ArrayList<Expected>();
    var missed = new ArrayList<Expected>();
    for (var row : rows) {
      (findings.stream().anyMatch(row::isFoundBy) ? hit : missed).add(row);
    }
    var right = new ArrayList<Finding>();
    var wrong = new ArrayList<Finding>();
    for (var finding : findings) {
      var known =
          rows.stream().anyMatch(it -> it.isFoundBy(finding))
              || judged.stream().anyMatch(it -> it.isTrue() && it.isOf(document, finding));
      (known ? right : wrong).add(finding);
    }
    return new Outcome(hit, missed, right, wrong);
  }

  static int line(Finding finding) {
    var own = finding.primary() == Finding.Side.ZH ? finding.zh() : finding.en();
    return own.or(finding::zh).or(finding::en).map(Passage::line).orElse(0);
  }

  private static List<Integer> lines(String cell) {
    var lines = new ArrayList<Integer>();
    var found = LINES.matcher(cell.replaceAll("00\\d[:+]", ""));
    while (found.find()) {
      var from = Integer.parseInt(found.group(1));
      var to = found.group(2) == null ? from : Integer.parseInt(found.group(2));
      for (var line = from; line <= to; line++) {
        lines.add(line);
      }
    }
    return lines;
  }
}
