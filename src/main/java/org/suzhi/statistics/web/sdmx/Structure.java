package org.suzhi.statistics.web.sdmx;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suzhi.kernel.Region;
import org.suzhi.kernel.Text;
import org.suzhi.platform.RegionEntry;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.Indicator;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.ObservationQuery;
import org.suzhi.statistics.Statistics;
import org.suzhi.statistics.Statistics.Naming;

/** The one data structure: what the figures are told apart by, and every code in use. */
record Structure(Terms terms, List<Codelist> codelists) {

  /** Reads it off the codebook, the region table and the figures that there are. */
  static Structure of(Statistics statistics, Regions regions, Terms terms) {
    var all = statistics.observations(new ObservationQuery(Set.of(), Set.of(), Set.of(), Set.of()));
    return new Structure(
        terms,
        List.of(
            Codelist.of(
                Ids.FREQ, terms, TimePeriods.frequencies(), id -> id, id -> frequency(terms, id)),
            Codelist.of(
                Ids.INDICATOR, terms, statistics.indicators(), Indicator::code, Indicator::name),
            Codelist.of(
                Ids.REF_AREA,
                terms,
                areas(all, regions),
                Region::code,
                area -> name(area, regions)),
            Codelist.of(
                Ids.BREAKDOWN,
                terms,
                all.stream().map(Observation::breakdown).distinct().sorted().toList(),
                Ids::breakdown,
                breakdown -> name(breakdown, statistics, terms)),
            Codelist.of(
                Ids.UNIT_MEASURE,
                terms,
                all.stream().map(Observation::unit).distinct().sorted().toList(),
                unit -> unit,
                unit -> statistics.name(Naming.UNIT, unit)),
            Codelist.of(
                Ids.OBS_STATUS,
                terms,
                List.of(Ids.NORMAL, Ids.COMPUTED),
                id -> id,
                id -> terms.of("statistics.sdmx.status." + id))));
  }

  Optional<Codelist> codelist(String component) {
    return codelists.stream().filter(list -> list.component().equals(component)).findFirst();
  }

  /** Everything that has a name of its own: dimensions, time, measure, attributes. */
  static List<String> concepts() {
    return Stream.of(Ids.KEY, List.of(Ids.TIME_PERIOD, Ids.OBS_VALUE), Ids.ATTRIBUTES)
        .flatMap(List::stream)
        .toList();
  }

  private static List<Region> areas(List<Observation> all, Regions regions) {
    return Stream.concat(
            regions.all().stream().map(RegionEntry::region), all.stream().map(Observation::region))
        .distinct()
        .toList();
  }

  private static Text frequency(Terms terms, String id) {
    return terms.of("statistics.sdmx.frequency." + id);
  }

  private static Text name(Region area, Regions regions) {
    return regions
        .find(area)
        .map(RegionEntry::name)
        .orElseGet(() -> new Text(area.code(), area.code()));
  }

  private static Text name(Breakdown breakdown, Statistics statistics, Terms terms) {
    if (breakdown.isTotal()) {
      return terms.of("statistics.breakdown.total");
    }
    var parts =
        breakdown.values().entrySet().stream()
            .map(part -> part(statistics, part.getKey(), part.getValue()))
            .toList();
    return new Text(
        parts.stream().map(Text::zh).collect(Collectors.joining("；")),
        parts.stream().map(Text::en).collect(Collectors.joining("; ")));
  }

  private static Text part(Statistics statistics, String key, String value) {
    var dimension = statistics.name(Naming.DIMENSION, key);
    var word = statistics.name(Naming.VALUE, key + "=" + value);
    return new Text(dimension.zh() + "：" + word.zh(), dimension.en() + ": " + word.en());
  }
}
