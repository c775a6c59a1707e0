package org.suzhi.render.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The font of documents, which has both languages; read when first needed. */
final class Fonts {

  /** Name that style sheets and drawings use. */
  static final String FAMILY = "Noto Sans SC";

  enum Weight {
    REGULAR(400),
    BOLD(700);

    private final int number;

    Weight(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }

    String resource() {
      return "/fonts/ttf/NotoSansSC/NotoSansSC-"
          + name().charAt(0)
          + name().substring(1).toLowerCase(java.util.Locale.ROOT)
          + ".ttf";
    }
  }

  private final Map<Weight, SoftReference<byte[]>> bytes = new EnumMap<>(Weight.class);
  private final Map<Weight, BitSet> characters = new EnumMap<>(Weight.class);

  /** A font of its own for one document: reading one from two threads is not safe. */
  TrueTypeFont open(Weight weight) throws IOException {
    return new TTFParser().parse(new RandomAccessReadBuffer(bytes(weight)));
  }

  /** Whether every weight has a glyph for the character. */
  synchronized boolean has(int character) {
    for (var weight : Weight.values()) {
      if (!characters.computeIfAbsent(weight, this::charactersOf).get(character)) {
        return false;
      }
    }
    return true;
  }

  private BitSet charactersOf(Weight weight) {
    var found = new BitSet();
    try (var font = open(weight)) {
      var cmap = font.getUnicodeCmapLookup();
      for (int c = 0x20; c <= 0x3FFFF; c++) {
        found.set(c, cmap.getGlyphId(c) != 0);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("the document font can't be read", e);
    }
  }

  private synchronized byte[] bytes(Weight weight) {
    var known = bytes.get(weight);
    var held = known == null ? null : known.get();
    if (held == null) {
      held = load(weight.resource());
      bytes.put(weight, new SoftReference<>(held));
    }
    return held;
  }

  private static byte[] load(String resource) {
    try (var in = Fonts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the document font is not on the class path: " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the document font can't be read", e);
    }
  }
}
