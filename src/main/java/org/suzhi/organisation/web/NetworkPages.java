package org.suzhi.organisation.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.suzhi.kernel.Period;
import org.suzhi.organisation.Bodies;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.BodyKind;
import org.suzhi.organisation.BodyQuery;
import org.suzhi.organisation.Competence;

/** The network as a whole, what is found in it, and each of its bodies. */
@Controller
class NetworkPages {

  private final Bodies bodies;
  private final Competence competence;
  private final Asked asked;
  private final Places places;

  NetworkPages(Bodies bodies, Competence competence, Asked asked, Places places) {
    this.bodies = bodies;
    this.competence = competence;
    this.asked = asked;
    this.places = places;
  }

  @GetMapping("/network")
  String network(
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String q,
      Model model) {
    var query = asked.query(kind, region, "", q);
    model.addAttribute("query", query);
    model.addAttribute("kinds", bodies.kinds());
    model.addAttribute("places", places);
    model.addAttribute("cities", places.cities());
    if (!query.equals(BodyQuery.ALL)) {
      model.addAttribute("found", bodies.list(query));
      query
          .region()
          .ifPresent(code -> model.addAttribute("chosen", places.name(Optional.of(code))));
      return "organisation/found";
    }
    var all = bodies.list(BodyQuery.ALL);
    model.addAttribute("size", NetworkSize.of(all));
    model.addAttribute("tree", Branch.trees(all, BodyKind.Part.NETWORK));
    model.addAttribute("partners", Branch.trees(all, BodyKind.Part.PARTNER));
    model.addAttribute("tiles", CityTile.all(places.cities(), all));
    model.addAttribute("coverage", KindCoverage.all(bodies.kinds(), bodies.reported(), all));
    return "organisation/network";
  }

  @GetMapping("/network/bodies/{code}")
  String body(@PathVariable String code, Model model) {
    var body = asked.body(code);
    model.addAttribute("body", body);
    body.endedOn().ifPresent(day -> model.addAttribute("ended", Period.asOf(day).label()));
    model.addAttribute("parents", parents(body));
    model.addAttribute("below", below(body));
    model.addAttribute("duties", competence.dutiesOf(body));
    model.addAttribute("places", places);
    return "organisation/body";
  }

  private List<Body> parents(Body body) {
    return body.parent()
        .flatMap(bodies::find)
        .map(
            parent ->
                java.util.stream.Stream.concat(
                        parents(parent).stream(), java.util.stream.Stream.of(parent))
                    .toList())
        .orElse(List.of());
  }

  private List<Body> below(Body body) {
    return bodies.list(
        new BodyQuery(
            Optional.empty(), Optional.empty(), Optional.of(body.code()), Optional.empty()));
  }
}
