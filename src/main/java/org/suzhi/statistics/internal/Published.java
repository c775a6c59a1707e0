package org.suzhi.statistics.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.Source;
import org.suzhi.statistics.YearOnYear;

/** Puts the rows that print the same figure together into one observation. */
record Published(Codebook codebook) {

  List<Observation> observations(List<PublishedRow> rows) {
    var selection = new Selection(codebook.documents());
    return rows.stream()
        .collect(
            Collectors.groupingBy(PublishedRow::figure, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(entry -> observation(entry.getKey(), selection.sources(entry.getValue())))
        .toList();
  }

  private static Observation observation(PublishedRow.Figure figure, List<Source> sources) {
    var used = sources.getFirst();
    return new Observation(
        figure.indicator(),
        figure.region(),
        figure.period(),
        figure.breakdown(),
        used.unit(),
        used.value(),
        sources,
        List.of(),
        Optional.empty(),
        sources.stream()
            .flatMap(source -> source.yearOnYearPercent().stream())
            .findFirst()
            .map(percent -> new YearOnYear(Optional.of(percent), Optional.empty())));
  }
}
