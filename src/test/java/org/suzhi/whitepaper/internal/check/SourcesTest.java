package org.suzhi.whitepaper.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suzhi.kernel.SharedData;
import org.suzhi.whitepaper.CheckReport.Checked;
import org.suzhi.whitepaper.Finding.Kind;
import org.suzhi.whitepaper.Finding.Severity;

/** The source papers, whose mistakes were listed by careful reading. */
@Tag("shared")
class SourcesTest {

  @Test
  void findsWhatCarefulReadingFoundAndCriesWolfNoMoreThanOnceInFive() {
    var measure =
        new Measure(SharedData.file("figures/discrepancies.csv"), Path.of("bench/judged.csv"));
    var both = Stream.of(outcome(measure, "000", "001"), outcome(measure, "001")).toList();
    assertThat(both.stream().mapToLong(it -> it.hits("error")).sum()).isGreaterThanOrEqualTo(18);
    assertThat(both.stream().mapToLong(it -> it.hits("warning")).sum()).isGreaterThanOrEqualTo(8);
    var right = both.stream().flatMap(it -> it.right().stream()).filter(it -> measured(it.kind()));
    var wrong = both.stream().flatMap(it -> it.wrong().stream()).filter(it -> measured(it.kind()));
    assertThat(wrong.count() * 4).isLessThanOrEqualTo(right.count());
  }

  @Test
  void saysNoErrorOfTheLoansWhereTheyAreRight() {
    var errors =
        checked("000").findings().stream()
            .filter(it -> it.severity() == Severity.ERROR)
            .map(Measure::line);
    assertThat(errors).contains(659).doesNotContain(293, 613);
  }

  private static boolean measured(Kind kind) {
    return kind.compareTo(Kind.C4) <= 0;
  }

  private static Measure.Outcome outcome(Measure measure, String document, String... earlier) {
    return measure.of(document, checked(document, earlier).findings());
  }

  private static Checked checked(String document, String... earlier) {
    return (Checked)
        new Check(Papers.lexicon())
            .check(
                List.of(Papers.of(text(document))),
                Stream.of(earlier).map(it -> Papers.of(text(it))).toList());
  }

  private static String text(String document) {
    return Papers.text(SharedData.file("../sources/" + document + ".txt"));
  }
}
