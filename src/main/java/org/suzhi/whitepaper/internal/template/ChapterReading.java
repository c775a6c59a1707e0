package org.suzhi.whitepaper.internal.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a chapter block by block. */
final class ChapterReading {

  private static final String FENCE = "```";

  private final List<String> lines;
  private final Place start;
  private final List<Block> blocks = new ArrayList<>();
  private int at;

  private ChapterReading(String text, Place start) {
    this.lines = text.lines().toList();
    this.start = start;
  }

  static List<Block> read(String text, Place start) {
    return new ChapterReading(text, start).blocks();
  }

  private List<Block> blocks() {
    while (at < lines.size()) {
      var line = lines.get(at);
      if (line.isBlank() || line.startsWith("<!--") && line.strip().endsWith("-->")) {
        at++;
      } else if (line.startsWith(FENCE)) {
        blocks.add(table());
      } else if (line.startsWith("#")) {
        blocks.add(heading(line));
        at++;
      } else {
        blocks.add(paragraph());
      }
    }
    checkHeadings();
    return blocks;
  }

  private Place place() {
    return start.down(at);
  }

  private Block heading(String line) {
    int level = line.replaceFirst("[^#].*", "").length();
    if (level > 3 || !line.startsWith(" ", level)) {
      throw place().problem("a heading is #, ## or ### and a space");
    }
    return new Block.Heading(level, Labels.both(line.substring(level + 1), place()), place());
  }

  private Block table() {
    var first = place();
    int end = at + 1;
    while (end < lines.size() && !lines.get(end).startsWith(FENCE)) {
      end++;
    }
    if (end == lines.size()) {
      throw first.problem("the block doesn't end: ``` is missing");
    }
    var head = lines.get(at).substring(FENCE.length()).strip();
    var body = lines.subList(at + 1, end);
    at = end + 1;
    return new TableReading(head, body, first).read();
  }

  private Block paragraph() {
    var first = place();
    boolean item = lines.get(at).startsWith("- ");
    var zh = new ArrayList<Piece>();
    var en = new ArrayList<Piece>();
    var side = zh;
    for (boolean isFirst = true; at < lines.size() && !isEnd(isFirst); at++, isFirst = false) {
      var line = lines.get(at).substring(isFirst && item ? 2 : 0).strip();
      if (line.startsWith("zh:") || line.startsWith("en:")) {
        side = line.startsWith("zh:") ? zh : en;
        if (!side.isEmpty()) {
          throw place()
              .problem(line.substring(0, 3) + " stands there twice; part blocks by a line");
        }
        line = line.substring(3).strip();
      } else if (isFirst) {
        throw place().problem("a block begins with zh:, en:, #, - or ```: " + line);
      }
      join(side, InlineReading.read(line, place()), side == zh ? Locale.CHINESE : Locale.ENGLISH);
    }
    if (zh.isEmpty() || en.isEmpty()) {
      throw first.problem((zh.isEmpty() ? "zh:" : "en:") + " is missing");
    }
    var text = new Both(zh, en);
    Sides.check(text, first);
    return new Block.Paragraph(item, text, first);
  }

  /** Where a paragraph ends: an empty line, or what can only begin another block. */
  private boolean isEnd(boolean isFirst) {
    var line = lines.get(at);
    return line.isBlank()
        || !isFirst && (line.startsWith("#") || line.startsWith("- ") || line.startsWith(FENCE));
  }

  private static void join(List<Piece> side, List<Piece> more, Locale locale) {
    if (!side.isEmpty() && locale.equals(Locale.ENGLISH)) {
      side.add(new Piece.Words(" "));
    }
    side.addAll(more);
  }

  private void checkHeadings() {
    long chapters =
        blocks.stream().filter(b -> b instanceof Block.Heading h && h.level() == 1).count();
    boolean leads =
        !blocks.isEmpty() && blocks.getFirst() instanceof Block.Heading h && h.level() == 1;
    if (!leads || chapters != 1) {
      throw start.problem("a chapter begins with its one # heading");
    }
    int level = 1;
    for (var block : blocks) {
      if (block instanceof Block.Heading heading) {
        if (heading.level() > level + 1) {
          throw heading.place().problem("a level of headings is left out");
        }
        level = heading.level();
      }
    }
  }
}
