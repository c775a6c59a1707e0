package org.suzhi.organisation.web;

import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Text;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.BodyKind;
import org.suzhi.organisation.ReportedCount;

/** How many bodies of a kind are recorded by name, and how many the sources report in all. */
record KindCoverage(BodyKind kind, int recorded, Optional<ReportedCount> reported) {

  static List<KindCoverage> all(
      List<BodyKind> kinds, List<ReportedCount> reported, List<Body> bodies) {
    return kinds.stream()
        .map(
            kind ->
                new KindCoverage(
                    kind,
                    (int) bodies.stream().filter(body -> body.kind().equals(kind)).count(),
                    reported.stream().filter(count -> count.kind().equals(kind)).findFirst()))
        .toList();
  }

  /** The day for which the total is reported, in words. */
  public Optional<Text> asOf() {
    return reported.map(count -> Period.asOf(count.asOf()).label());
  }

  /** Reported, but named in no source. */
  public int unnamed() {
    return reported.map(count -> Math.max(0, count.count() - recorded)).orElse(0);
  }
}
