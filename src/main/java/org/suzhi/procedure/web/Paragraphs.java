package org.suzhi.procedure.web;

import java.util.ArrayList;
import java.util.List;

/** The plain Markdown of guides: headings, paragraphs and lists, nothing else. */
final class Paragraphs {

  private Paragraphs() {}

  /** A piece of text. */
  record Piece(String kind, String text, List<String> items) {}

  static List<Piece> of(String markdown) {
    var pieces = new ArrayList<Piece>();
    for (var block : markdown.strip().split("\n\\s*\n")) {
      var text = block.strip();
      if (text.startsWith("#")) {
        pieces.add(new Piece("heading", text.replaceFirst("^#+\\s*", ""), List.of()));
      } else if (text.startsWith("- ")) {
        pieces.add(
            new Piece("list", "", text.lines().map(line -> line.replaceFirst("^- ", "")).toList()));
      } else if (!text.isEmpty()) {
        pieces.add(new Piece("paragraph", text.replace('\n', ' '), List.of()));
      }
    }
    return pieces;
  }
}
