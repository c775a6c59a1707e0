package org.suzhi.organisation.web;

import java.util.List;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.BodyKind;
import org.suzhi.organisation.Level;

/** How many bodies stand on each level of the network, and how many beside it. */
record NetworkSize(int province, int city, int county, int partners) {

  static NetworkSize of(List<Body> bodies) {
    return new NetworkSize(
        count(bodies, Level.PROVINCE),
        count(bodies, Level.CITY),
        count(bodies, Level.COUNTY),
        (int) bodies.stream().filter(body -> body.kind().part() == BodyKind.Part.PARTNER).count());
  }

  private static int count(List<Body> bodies, Level level) {
    return (int)
        bodies.stream()
            .filter(body -> body.kind().part() == BodyKind.Part.NETWORK)
            .filter(body -> body.level() == level)
            .count();
  }
}
