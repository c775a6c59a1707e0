package org.suzhi.organisation.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.suzhi.organisation.Bodies;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.BodyQuery;
import org.suzhi.platform.SearchOffer;

/** Bodies of the network by name, for the search box of the site. */
@Component
class BodySearchOffer implements SearchOffer {

  private final Bodies bodies;

  BodySearchOffer(Bodies bodies) {
    this.bodies = bodies;
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public String label() {
    return "organisation.menu";
  }

  @Override
  public List<Found> find(String words, Locale locale, int most) {
    var named =
        new BodyQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(words));
    return bodies.list(named).stream().limit(most).map(body -> found(body, locale)).toList();
  }

  private static Found found(Body body, Locale locale) {
    return new Found(
        body.name().in(locale),
        body.kind().name().in(locale),
        "/network/bodies/" + body.code().code());
  }
}
