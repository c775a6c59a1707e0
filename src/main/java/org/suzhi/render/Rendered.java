package org.suzhi.render;

import java.util.List;

/** What came of rendering. */
public sealed interface Rendered {

  /** The document. */
  @SuppressWarnings("ArrayRecordComponent") // handed straight to a file or an answer
  record Made(byte[] bytes) implements Rendered {}

  /** Nothing was made: these characters would have been lost. */
  record GlyphsMissing(List<MissingGlyph> glyphs) implements Rendered {

    public GlyphsMissing {
      glyphs = List.copyOf(glyphs);
    }
  }

  /** Nothing was made: the HTML is beyond what a document may hold. */
  record TooLarge(Bound bound, long limit) implements Rendered {}

  /** What is bounded. */
  enum Bound {
    CHARACTERS,
    ELEMENTS,
    NESTING,
    TABLE_COLUMNS,
    IMAGE_BYTES
  }
}
