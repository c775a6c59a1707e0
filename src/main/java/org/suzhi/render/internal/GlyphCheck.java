package org.suzhi.render.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.suzhi.render.MissingGlyph;

/** Looks at every character before anything is made, so that none is dropped in silence. */
final class GlyphCheck {

  private static final int AROUND = 12;

  private final IntPredicate has;
  private final Map<Integer, MissingGlyph> missing = new LinkedHashMap<>();

  GlyphCheck(IntPredicate has) {
    this.has = has;
  }

  GlyphCheck look(Element body) {
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text) {
            look(text.getWholeText(), parentOf(text));
          }
        },
        body);
    return this;
  }

  GlyphCheck look(String text, String element) {
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int c = text.codePointAt(i);
      if (!isBlank(c) && !has.test(c)) {
        var around = around(text, i);
        missing.merge(
            c,
            new MissingGlyph(c, element, around, 1),
            (first, next) ->
                new MissingGlyph(c, first.element(), first.around(), first.times() + 1));
      }
    }
    return this;
  }

  List<MissingGlyph> missing() {
    return List.copyOf(missing.values());
  }

  private static String parentOf(TextNode text) {
    return text.parent() instanceof Element parent ? parent.normalName() : "text";
  }

  private static String around(String text, int at) {
    int from = Math.max(0, at - AROUND);
    int to = Math.min(text.length(), at + AROUND);
    return text.substring(from, to).strip();
  }

  /** Space that HTML folds or that has no shape in any font. */
  private static boolean isBlank(int c) {
    return c == '\n'
        || c == '\r'
        || c == '\t'
        || c == ' '
        || c == 0x00A0
        || c == 0x00AD
        || c == 0x200B;
  }
}
