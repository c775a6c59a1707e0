package org.suzhi.whitepaper.web.check;

import java.util.Comparator;
import java.util.List;
import org.suzhi.whitepaper.Finding;
import org.suzhi.whitepaper.Finding.Passage;
import org.suzhi.whitepaper.Finding.Side;

/** What is certainly wrong first, then as the paper runs. */
final class FindingOrder {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::primary)
          .thenComparing(FindingOrder::line)
          .thenComparing(Finding::kind);

  private FindingOrder() {}

  static List<Finding> sorted(List<Finding> findings) {
    return findings.stream().sorted(ORDER).toList();
  }

  private static int line(Finding finding) {
    var own = finding.primary() == Side.ZH ? finding.zh() : finding.en();
    return own.or(finding::zh).or(finding::en).map(Passage::line).orElse(0);
  }
}
