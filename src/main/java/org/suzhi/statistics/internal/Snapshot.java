package org.suzhi.statistics.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.suzhi.kernel.Period;
import org.suzhi.statistics.Indicator;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.Statistics.Naming;

/**
 * One state of the data, ready to answer from and never changed.
 *
 * @param revision the number of the state in the database
 * @param version name of the state by its content
 * @param observations by indicator; each list by region and breakdown in the pack's order and by
 *     period
 * @param periods that something is known of, the newest first
 * @param indicators by category, in the pack's order
 */
public record Snapshot(
    long revision,
    String version,
    Codebook codebook,
    Map<String, List<Observation>> observations,
    List<Period> periods,
    List<Indicator> indicators) {

  static Snapshot of(
      long revision,
      String version,
      Codebook codebook,
      Map<String, List<Observation>> observations) {
    var periods =
        observations.values().stream()
            .flatMap(List::stream)
            .map(Observation::period)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    var categories = codebook.all(Naming.CATEGORY).stream().map(Named::code).toList();
    var indicators =
        codebook.indicators().values().stream()
            .sorted(Comparator.comparingInt(i -> categories.indexOf(i.category())))
            .toList();
    return new Snapshot(revision, version, codebook, observations, periods, indicators);
  }
}
