package org.suzhi.render;

/**
 * Colours of charts: told apart with any common colour blindness, in grey print by their order of
 * lightness, and at least 3:1 against white (WCAG 1.4.11).
 */
public enum Colour {
  BLUE("#0b63a5"),
  ORANGE("#d4690b"),
  GREEN("#1c8f6e"),
  PLUM("#8a3d82"),
  SKY("#3d94d1"),
  GREY("#6b7280");

  private final String hex;

  Colour(String hex) {
    this.hex = hex;
  }

  /** As written in CSS and SVG. */
  public String hex() {
    return hex;
  }

  /** The colour of the n-th series or part, counted from zero; they repeat after the last. */
  public static Colour of(int n) {
    return values()[Math.floorMod(n, values().length)];
  }
}
