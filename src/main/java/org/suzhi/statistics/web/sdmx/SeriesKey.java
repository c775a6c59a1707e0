package org.suzhi.statistics.web.sdmx;

import java.util.List;
import org.suzhi.statistics.Observation;

/** The codes of one series in the order of the key. */
record SeriesKey(List<String> codes) {

  static SeriesKey of(Observation observation) {
    return new SeriesKey(
        List.of(
            TimePeriods.frequency(observation.period().kind()),
            observation.indicator(),
            observation.region().code(),
            Ids.breakdown(observation.breakdown())));
  }
}
