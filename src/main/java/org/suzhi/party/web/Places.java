package org.suzhi.party.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.RegionCode;
import org.suzhi.platform.RegionEntry;
import org.suzhi.platform.Regions;

/** Names of places in the page's language. */
@Component("partyPlaces")
class Places {

  private final Regions regions;

  Places(Regions regions) {
    this.regions = regions;
  }

  /** A place to choose. */
  record Place(String code, String name) {}

  /** The name, or the code where the table doesn't know it. */
  String name(Optional<RegionCode> place, Locale language) {
    return place
        .map(code -> regions.find(code).map(entry -> entry.name().in(language)).orElse(code.code()))
        .orElse("");
  }

  List<Place> all(Locale language) {
    return regions.all().stream()
        .filter(entry -> entry.region() instanceof RegionCode)
        .map((RegionEntry entry) -> new Place(entry.region().code(), entry.name().in(language)))
        .toList();
  }
}
