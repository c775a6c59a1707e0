package org.suzhi.whitepaper.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
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
    var unreadable = Languages.unreadable(paper);
    if (unreadable.isPresent()) {
      return new CheckReport.Unreadable(unreadable.get());
    }
    var texts = PaperReading.read(paper);
    var numbers =
        (int) Stream.of(texts.zh(), texts.en()).flatMap(PaperText::all).distinct().count();
    if (numbers == 0) {
      return new CheckReport.Unreadable(CheckReport.Cause.NO_NUMBER);
    }
    var comparison = Comparison.of(texts.zh(), texts.en(), lexicon);
    var tables = TablePairs.of(texts.zh(), texts.en(), lexicon);
    var partners = new HashMap<>(comparison.partners());
    partners.putAll(tables.partners());
    var found = new ArrayList<>(comparison.found());
    found.addAll(tables.found());
    found.addAll(Places.check(comparison.beads(), lexicon));
    found.addAll(Names.check(comparison.beads()));
    var before = PaperReading.read(earlier);
    found.addAll(alone(texts.zh(), before.zh()));
    found.addAll(alone(texts.en(), before.en()));
    var findings =
        Merging.merge(found, partners).stream().map(Found::finding).sorted(order()).toList();
    var lines = paper.stream().mapToInt(it -> it.lines().size()).sum();
    return new CheckReport.Checked(findings, lines, numbers, partners.size() / 2);
  }

  /** What is wrong in one language by itself, or against an earlier paper in it. */
  private static List<Found> alone(PaperText text, PaperText earlier) {
    var found = new ArrayList<Found>();
    text.tables().forEach(it -> found.addAll(TableArithmetic.check(it)));
    found.addAll(TextArithmetic.check(text));
    found.addAll(NumberForms.check(text));
    found.addAll(Units.check(text));
    found.addAll(Repetitions.check(text));
    found.addAll(Headings.check(text));
    found.addAll(Earlier.check(text, earlier));
    return found;
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
