package org.suzhi.organisation.web;

import java.util.List;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.BodyCode;
import org.suzhi.organisation.BodyKind;

/** A body with those below it. */
record Branch(Body body, List<Branch> below) {

  /** The trees of one part of the network, each from its topmost body. */
  static List<Branch> trees(List<Body> all, BodyKind.Part part) {
    var bodies = all.stream().filter(body -> body.kind().part() == part).toList();
    var codes = bodies.stream().map(Body::code).toList();
    return bodies.stream()
        .filter(body -> body.parent().filter(codes::contains).isEmpty())
        .map(body -> from(body, bodies))
        .toList();
  }

  private static Branch from(Body body, List<Body> bodies) {
    return new Branch(
        body,
        bodies.stream()
            .filter(below -> below.parent().filter(body.code()::equals).isPresent())
            .map(below -> from(below, bodies))
            .toList());
  }

  /** The name by which a page's address leads here. */
  public BodyCode code() {
    return body.code();
  }
}
