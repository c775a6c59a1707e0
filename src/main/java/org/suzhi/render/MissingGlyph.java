package org.suzhi.render;

/**
 * A character that the document can't show.
 *
 * @param character the code point
 * @param element name of the element that it stands in
 * @param around the text near it
 * @param times how often it occurs
 */
public record MissingGlyph(int character, String element, String around, int times) {

  /** As characters are named: {@code U+1F600}. */
  public String code() {
    return String.format("U+%04X", character);
  }

  @Override
  public String toString() {
    return code() + " " + Character.toString(character) + " in " + element + ": " + around;
  }
}
