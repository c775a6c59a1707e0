package org.suzhi.whitepaper.internal.template;

import java.util.List;

/** Sees to it that both languages of a text use the same figures. */
final class Sides {

  private Sides() {}

  static void check(Both text, Place place) {
    missing(text.zh(), text.en(), "en");
    missing(text.en(), text.zh(), "zh");
    long names = text.zh().stream().filter(Piece.Literal.class::isInstance).count();
    if (names != text.en().stream().filter(Piece.Literal.class::isInstance).count()) {
      throw place.problem("a name with digits stands in one language only");
    }
  }

  private static void missing(List<Piece> side, List<Piece> other, String language) {
    for (var piece : side) {
      if (piece instanceof Piece.Figure figure && !any(other, figure.reference())) {
        throw figure
            .place()
            .problem(
                "the figure "
                    + figure.reference().indicator().orElse("")
                    + " doesn't stand in "
                    + language
                    + ":");
      }
    }
  }

  /** A language may say a figure once that the other says twice. */
  private static boolean any(List<Piece> pieces, Reference one) {
    return pieces.stream()
        .anyMatch(piece -> piece instanceof Piece.Figure f && f.reference().saysWhat(one));
  }
}
