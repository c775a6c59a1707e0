package org.suzhi.whitepaper.web.check;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.whitepaper.CheckReport;
import org.suzhi.whitepaper.Finding;
import org.suzhi.whitepaper.Finding.Passage;
import org.suzhi.whitepaper.Finding.Side;

/** The answer as lines for a terminal. */
record ReportText(FindingTexts texts) {

  String of(CheckReport.Checked report) {
    var sorted = FindingOrder.sorted(report.findings());
    var lines = new ArrayList<String>();
    for (var finding : sorted) {
      add(finding, lines);
    }
    lines.add(
        sorted.isEmpty() ? texts.text("whitepaper.check.none") : ResultView.summary(sorted, texts));
    lines.add(
        texts.text(
            "whitepaper.check.read",
            "" + report.lines(),
            "" + report.numbers(),
            "" + report.pairs()));
    return String.join(System.lineSeparator(), lines);
  }

  private void add(Finding finding, List<String> lines) {
    lines.add(
        texts.text(
            "whitepaper.check.command.place",
            finding.kind().name(),
            texts.severity(finding),
            texts.place(finding),
            texts.sentence(finding)));
    finding.zh().ifPresent(passage -> lines.add("    " + words(Side.ZH, passage, finding)));
    finding.en().ifPresent(passage -> lines.add("    " + words(Side.EN, passage, finding)));
    for (var related : finding.related()) {
      lines.add(
          "    ("
              + texts.text("whitepaper.check.also")
              + ") "
              + words(related.side(), related.passage(), finding));
    }
  }

  private String words(Side side, Passage passage, Finding finding) {
    return texts.text(
        "whitepaper.check.command.words",
        texts.side(side),
        texts.place(passage),
        Marked.plain(Marked.of(passage.text(), finding)).replace('\t', ' '));
  }
}
