package org.suzhi.organisation.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.RegionCode;
import org.suzhi.kernel.Text;
import org.suzhi.organisation.Body;
import org.suzhi.platform.RegionEntry;
import org.suzhi.platform.Regions;

/** Regions as pages name them. */
@Component
class Places {

  private final Regions regions;
  private final MessageSource messages;

  Places(Regions regions, MessageSource messages) {
    this.regions = regions;
    this.messages = messages;
  }

  /** A city and its counties, for a list to choose from. */
  record City(RegionEntry city, List<RegionEntry> counties) {}

  RegionEntry home() {
    return regions.home();
  }

  List<City> cities() {
    return regions.cities().stream()
        .filter(entry -> entry.region() instanceof RegionCode)
        .map(entry -> new City(entry, regions.children((RegionCode) entry.region())))
        .toList();
  }

  /** What a body serves: a region's name, or the whole nation. */
  public Text of(Body body) {
    return name(body.region());
  }

  Text name(Optional<RegionCode> region) {
    return region
        .flatMap(regions::find)
        .map(RegionEntry::name)
        .orElseGet(() -> text("organisation.nation"));
  }

  /** A message in both languages. */
  Text text(String key, Object... args) {
    return new Text(
        messages.getMessage(key, args, Locale.CHINESE),
        messages.getMessage(key, args, Locale.ENGLISH));
  }
}
