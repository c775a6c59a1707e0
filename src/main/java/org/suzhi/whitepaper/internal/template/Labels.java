package org.suzhi.whitepaper.internal.template;

/** Reads what stands in both languages on one line. */
final class Labels {

  private static final String BAR = " | ";

  private Labels() {}

  /** {@code zh | en}. */
  static Both both(String written, Place place) {
    int bar = written.indexOf(BAR);
    if (bar < 0) {
      throw place.problem("both languages are wanted, parted by ' | ': " + written);
    }
    var both =
        new Both(
            InlineReading.read(written.substring(0, bar).strip(), place),
            InlineReading.read(written.substring(bar + BAR.length()).strip(), place));
    if (both.zh().isEmpty() || both.en().isEmpty()) {
      throw place.problem("both languages are wanted, parted by ' | ': " + written);
    }
    Sides.check(both, place);
    return both;
  }
}
