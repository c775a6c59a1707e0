package org.suzhi.render.internal;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** The headings of a document in order, each with an address inside it. */
record Outline(List<Heading> headings) {

  /** A heading; level 1 to 4, deeper ones count as 4. */
  record Heading(int level, String id, String text) {}

  /** Reads the headings and gives an id to those that have none. */
  static Outline of(Element body) {
    var headings = new ArrayList<Heading>();
    for (var element : body.select("h1, h2, h3, h4, h5, h6")) {
      var text = element.text();
      if (!text.isBlank()) {
        if (element.id().isEmpty()) {
          element.id("heading-" + (headings.size() + 1));
        }
        headings.add(new Heading(level(element), element.id(), text));
      }
    }
    return new Outline(headings);
  }

  static int level(Element heading) {
    return Math.min(4, heading.normalName().charAt(1) - '0');
  }
}
