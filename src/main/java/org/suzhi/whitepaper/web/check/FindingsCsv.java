package org.suzhi.whitepaper.web.check;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.suzhi.whitepaper.Finding;
import org.suzhi.whitepaper.Finding.Passage;

/** Findings as a table for a spreadsheet program, which takes the mark at the start for UTF-8. */
final class FindingsCsv {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final List<String> COLUMNS =
      List.of(
          "class",
          "severity",
          "primary",
          "zh_place",
          "zh_text",
          "en_place",
          "en_text",
          "left",
          "right",
          "message");

  private FindingsCsv() {}

  static String of(List<Finding> findings, FindingTexts texts) {
    var out = new StringWriter();
    out.write(BYTE_ORDER_MARK);
    try (var csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(
          COLUMNS.stream().map(name -> texts.text("whitepaper.check.column." + name)).toList());
      for (var finding : FindingOrder.sorted(findings)) {
        csv.writeRecord(cells(finding, texts).map(FindingsCsv::harmless).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static Stream<String> cells(Finding finding, FindingTexts texts) {
    return Stream.of(
        finding.kind().name(),
        texts.severity(finding),
        texts.side(finding.primary()),
        place(finding.zh(), texts),
        words(finding.zh()),
        place(finding.en(), texts),
        words(finding.en()),
        finding.left(),
        finding.right(),
        texts.sentence(finding));
  }

  private static String place(Optional<Passage> passage, FindingTexts texts) {
    return passage.map(texts::place).orElse("");
  }

  private static String words(Optional<Passage> passage) {
    return passage.map(Passage::text).orElse("");
  }

  /** A text that a spreadsheet program would run as a formula gets an apostrophe before it. */
  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
