package org.suzhi.procedure.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.RegionCode;
import org.suzhi.platform.RegionEntry;
import org.suzhi.platform.Regions;

/** Regions to choose from. */
@Component("procedurePlaces")
class Places {

  private final Regions regions;

  Places(Regions regions) {
    this.regions = regions;
  }

  /** A city with its counties. */
  record City(String code, String name, List<Place> counties) {}

  /** A place to choose. */
  record Place(String code, String name) {}

  List<City> cities(Locale locale) {
    return regions.cities().stream()
        .map(
            city ->
                new City(
                    city.region().code(),
                    city.name().in(locale),
                    regions.children((RegionCode) city.region()).stream()
                        .map(county -> new Place(county.region().code(), county.name().in(locale)))
                        .toList()))
        .toList();
  }

  boolean isKnown(RegionCode code) {
    return find(code).isPresent();
  }

  private Optional<RegionEntry> find(RegionCode code) {
    return regions.find(code);
  }
}
