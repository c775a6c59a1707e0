package org.suzhi.organisation.web;

import java.util.List;
import org.suzhi.kernel.RegionCode;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.BodyKind;
import org.suzhi.platform.RegionEntry;

/**
 * A city on the tile map.
 *
 * @param count bodies of the network in the city
 * @param step how dark the tile is, from 1 to 5
 */
record CityTile(RegionEntry city, RegionEntry.Tile tile, int count, int step) {

  private static final int STEPS = 5;

  static List<CityTile> all(List<Places.City> cities, List<Body> bodies) {
    int most = cities.stream().mapToInt(city -> count(city, bodies)).max().orElse(1);
    return cities.stream()
        .filter(city -> city.city().tile().isPresent())
        .map(
            city -> {
              int count = count(city, bodies);
              int step = count == 0 ? 0 : 1 + (count - 1) * (STEPS - 1) / Math.max(1, most - 1);
              return new CityTile(city.city(), city.city().tile().orElseThrow(), count, step);
            })
        .toList();
  }

  private static int count(Places.City city, List<Body> bodies) {
    return city.city().region() instanceof RegionCode code
        ? (int)
            bodies.stream()
                .filter(body -> body.kind().part() == BodyKind.Part.NETWORK)
                .filter(body -> body.region().filter(code::contains).isPresent())
                .count()
        : 0;
  }
}
