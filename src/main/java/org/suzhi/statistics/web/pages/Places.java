package org.suzhi.statistics.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.suzhi.kernel.Region;
import org.suzhi.platform.RegionEntry;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.FigureWords;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.web.pages.FigureTable.Head;

/** The order in which regions stand in a table: the whole, each group with its cities, the rest. */
final class Places {

  /** With fewer cities than this a list of all cities would be mostly gaps. */
  static final int ENOUGH_CITIES = 3;

  private Places() {}

  static List<Head<Region>> of(List<Observation> figures, Regions regions, FigureWords words) {
    var known =
        figures.stream()
            .map(Observation::region)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    var cities = regions.cities().stream().map(RegionEntry::region).toList();
    if (cities.stream().filter(known::contains).count() >= ENOUGH_CITIES) {
      known.addAll(cities);
    }
    var heads = new ArrayList<Head<Region>>();
    var home = regions.home().region();
    if (known.remove(home)) {
      heads.add(new Head<>(home, words.region(home), "whole"));
    }
    regions.groups().forEach(group -> addGroup(group, known, heads, words));
    regions.all().stream()
        .map(RegionEntry::region)
        .filter(known::contains)
        .forEach(region -> heads.add(new Head<>(region, words.region(region), "")));
    return List.copyOf(heads);
  }

  private static void addGroup(
      RegionEntry group, Set<Region> known, List<Head<Region>> heads, FigureWords words) {
    if (!known.remove(group.region())) {
      return;
    }
    heads.add(new Head<>(group.region(), words.region(group.region()), "group"));
    group.members().stream()
        .filter(known::remove)
        .forEach(member -> heads.add(new Head<>(member, words.region(member), "member")));
  }
}
