package org.suzhi.whitepaper.internal.check;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.suzhi.whitepaper.CheckReport.Checked;
import org.suzhi.whitepaper.Finding;
import org.suzhi.whitepaper.Finding.Kind;
import org.suzhi.whitepaper.internal.check.Alterations.Try;
import org.suzhi.whitepaper.internal.check.Alterations.Way;

/**
 * Recall and precision of the check on the source papers, the share of a thousand spoiled copies
 * that it sees, and how long it takes. {@code bench/check} runs it.
 */
public final class CheckBench {

  private static final List<String> DOCUMENTS = List.of("000", "001", "002");
  private static final long SEED = 20231231;
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private final Path shared;
  private final Lexicon lexicon = Papers.lexicon();

  private CheckBench(Path shared) {
    this.shared = shared;
  }

  /** The first word says how many spoiled copies to make. */
  public static void main(String[] arguments) {
    var shared = Path.of(Optional.ofNullable(System.getenv("SUZHI_SHARED")).orElse("../shared"));
    if (!shared.toFile().isDirectory()) {
      OUT.println("SKIP bench/check: it reads the source papers, and " + shared + " is not there");
      return;
    }
    var bench = new CheckBench(shared);
    bench.recallAndPrecision();
    bench.spoiledCopies(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000);
    bench.time();
  }

  private String text(String document) {
    return Papers.text(shared.resolve("sources/" + document + ".txt"));
  }

  private void recallAndPrecision() {
    var measure =
        new Measure(shared.resolve("data/figures/discrepancies.csv"), Path.of("bench/judged.csv"));
    var outcomes = new ArrayList<Measure.Outcome>();
    for (var document : DOCUMENTS) {
      var earlier =
          document.equals("000")
              ? List.of(Papers.of(text("001")))
              : List.<org.suzhi.whitepaper.Manuscript>of();
      var report = (Checked) new Check(lexicon).check(List.of(Papers.of(text(document))), earlier);
      var outcome = measure.of(document, report.findings());
      outcomes.add(outcome);
      OUT.printf(
          "%s: %d lines, %d numbers, %d pairs, %d findings%n",
          document, report.lines(), report.numbers(), report.pairs(), report.findings().size());
      outcome.wrong().forEach(it -> OUT.println("  unjudged or false: " + line(it)));
      outcome.missed().stream()
          .filter(it -> it.kind().compareTo(Kind.C4) <= 0)
          .forEach(it -> OUT.println("  missed: " + it.id() + " " + it.severity()));
    }
    summary(outcomes);
  }

  private static void summary(List<Measure.Outcome> outcomes) {
    for (var severity : List.of("error", "warning", "info")) {
      OUT.printf(
          "listed in C1-C4, %s: %d of %d found%n",
          severity,
          outcomes.stream().mapToLong(it -> it.hits(severity)).sum(),
          outcomes.stream().mapToLong(it -> it.expected(severity)).sum());
    }
    for (var kind : Kind.values()) {
      var right = outcomes.stream().flatMap(it -> it.right().stream());
      var wrong = outcomes.stream().flatMap(it -> it.wrong().stream());
      OUT.printf("%s: %s%n", kind, shares(right, wrong, outcomes, kind));
    }
  }

  private static String shares(
      Stream<Finding> right, Stream<Finding> wrong, List<Measure.Outcome> outcomes, Kind kind) {
    var hit = outcomes.stream().flatMap(it -> it.hit().stream()).filter(it -> it.kind() == kind);
    var missed =
        outcomes.stream().flatMap(it -> it.missed().stream()).filter(it -> it.kind() == kind);
    return "listed found %d, missed %d; findings true %d, false or unjudged %d"
        .formatted(
            hit.count(),
            missed.count(),
            right.filter(it -> it.kind() == kind).count(),
            wrong.filter(it -> it.kind() == kind).count());
  }

  private static String line(Finding finding) {
    return "%s,%s,%s,%d: %s | %s | zh %s | en %s"
        .formatted(
            finding.kind(),
            finding.reason().key(),
            finding.primary(),
            Measure.line(finding),
            finding.left(),
            finding.right(),
            finding.zh().map(Finding.Passage::text).orElse("-"),
            finding.en().map(Finding.Passage::text).orElse("-"));
  }

  private void spoiledCopies(int count) {
    var tries = new ArrayList<Try>();
    for (var document : DOCUMENTS) {
      var made = new Alterations(text(document), lexicon, SEED).run(count / DOCUMENTS.size());
      made.stream()
          .filter(it -> it.carried() && !it.seen())
          .forEach(
              it ->
                  OUT.printf(
                      "  %s unseen: line %d, %s: %s%n",
                      document, it.line(), it.way(), it.change()));
      tries.addAll(made);
    }
    OUT.printf("spoiled copies: %d, seed %d%n", tries.size(), SEED);
    for (var way : Way.values()) {
      for (var carried : List.of(true, false)) {
        var of = tries.stream().filter(it -> it.way() == way && it.carried() == carried).toList();
        var seen = of.stream().filter(Try::seen).count();
        OUT.printf(
            "%-16s %-32s %4d, seen %4d = %5.1f %%%n",
            way,
            carried ? "said or summed elsewhere too" : "said here alone",
            of.size(),
            seen,
            of.isEmpty() ? 0 : 100.0 * seen / of.size());
      }
    }
  }

  private void time() {
    var text = text("000");
    for (var run = 1; run <= 3; run++) {
      var start = System.nanoTime();
      Papers.findings(text);
      OUT.printf(
          "%s: checked in %d ms%n", DOCUMENTS.getFirst(), (System.nanoTime() - start) / 1_000_000);
    }
    var large = Stream.generate(() -> text).limit(2).reduce("", (a, b) -> a + "\n" + b);
    var start = System.nanoTime();
    Papers.findings(large);
    OUT.printf(
        "twice the paper, about 100 pages, %,d signs: checked in %d ms (bar: 10,000 ms)%n",
        large.length(), (System.nanoTime() - start) / 1_000_000);
  }
}
