package org.suzhi.whitepaper.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.whitepaper.CheckReport;
import org.suzhi.whitepaper.Finding;
import org.suzhi.whitepaper.Finding.Severity;
import org.suzhi.whitepaper.Manuscript;

/** Checks a paper: each language for itself, both against each other, and against earlier ones. */
public final class Check {

  private final Lexicon lexicon;

  public Check(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Names everything in {@code paper} that does not hold. */
  public CheckReport check(List<Manuscript> paper, List<Manuscript> earlier) {
    var texts = PaperReading.read(paper);
    var zh = texts.zh();
    var en = texts.en();
    var comparison = Comparison.of(zh, en, lexicon);
    var tables = TablePairs.of(zh, en, lexicon);
    Map<Mention, Mention> partners = new HashMap<>(comparison.partners());
    partners.putAll(tables.partners());
    var found = new ArrayList<>(comparison.found());
    found.addAll(tables.found());
    found.addAll(Places.check(comparison.beads(), lexicon));
    var before = PaperReading.read(earlier);
    found.addAll(Earlier.check(zh, before.zh()));
    found.addAll(Earlier.check(en, before.en()));
    for (var text : List.of(zh, en)) {
      text.tables().forEach(it -> found.addAll(TableArithmetic.check(it)));
      found.addAll(TextArithmetic.check(text));
      found.addAll(NumberForms.check(text));
      found.addAll(Units.check(text));
      found.addAll(Repetitions.check(text));
      found.addAll(Headings.check(text));
    }
    var findings =
        Merging.merge(found, partners).stream().map(Found::finding).sorted(order()).toList();
    var lines = paper.stream().mapToInt(it -> it.lines().size()).sum();
    var numbers = (int) (zh.all().count() + en.all().count());
    return new CheckReport.Checked(findings, lines, numbers, partners.size() / 2);
  }

  private static Comparator<Finding> order() {
    return Comparator.<Finding, Severity>comparing(Finding::severity)
        .thenComparing(it -> it.primary())
        .thenComparing(Check::line)
        .thenComparing(it -> it.reason().key());
  }

  private static int line(Finding finding) {
    var own = finding.primary() == Finding.Side.ZH ? finding.zh() : finding.en();
    return own.or(finding::zh).or(finding::en).map(it -> it.line()).orElse(0);
  }
}
