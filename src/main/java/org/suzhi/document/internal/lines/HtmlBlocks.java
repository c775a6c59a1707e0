package org.suzhi.document.internal.lines;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Writes the blocks of HTML, each with the line of the source on which its words begin. */
final class HtmlBlocks implements NodeFilter {

  private static final String UNREAD =
      "head, script, style, template, noscript, svg, math annotation, nav, select, option, button,"
          + " textarea, input, [hidden], [style~=(?i)display\\s*:\\s*none]";

  private final int before;
  private final Lines out;
  private final StringBuilder words = new StringBuilder();
  private int line;
  private int headings;
  private int verbatim;

  private HtmlBlocks(int before, Lines out) {
    this.before = before;
    this.out = out;
  }

  /**
   * @param before how many lines of the file stand before {@code html}
   */
  static void write(String html, int before, Lines out) throws IOException {
    var parser = Parser.htmlParser().setTrackPosition(true);
    Document page = parser.parseInput(html, "");
    page.select(UNREAD).remove();
    page.select("sup").forEach(sup -> sup.text(Plain.raised(sup.text())));
    var blocks = new HtmlBlocks(before, out);
    try {
      NodeTraversor.filter(blocks, page.body());
      blocks.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      add(text);
    } else if (node instanceof Element element) {
      return open(element);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult open(Element element) {
    if (element.normalName().equals("br")) {
      words.append(verbatim > 0 ? '\n' : ' ');
    }
    if (element.isBlock()) {
      flush();
    }
    if (element.normalName().equals("table") && HtmlTable.isData(element)) {
      try {
        new HtmlTable(element, before).write(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return FilterResult.SKIP_ENTIRELY;
    }
    headings += isHeading(element) ? 1 : 0;
    verbatim += element.normalName().equals("pre") ? 1 : 0;
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.isBlock()) {
        flush();
      }
      headings -= isHeading(element) ? 1 : 0;
      verbatim -= element.normalName().equals("pre") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  private void add(TextNode text) {
    var whole = text.getWholeText();
    if (line == 0 && !whole.isBlank()) {
      line = lineOf(text, whole);
    }
    if (verbatim == 0) {
      words.append(whole);
      return;
    }
    var lines = whole.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      words.append(lines[i]);
      if (i < lines.length - 1) {
        int next = line + 1;
        flush();
        line = next;
      }
    }
  }

  /** Words that were put in for others have no place of their own: their element's is taken. */
  private int lineOf(TextNode text, String whole) {
    if (text.sourceRange().isTracked()) {
      var blank = whole.substring(0, whole.length() - whole.stripLeading().length());
      int breaks = (int) blank.chars().filter(c -> c == '\n').count();
      return before + text.sourceRange().start().lineNumber() + breaks;
    }
    var parent = text.parent();
    return parent instanceof Element element ? lineOf(element, before) : before + 1;
  }

  static int lineOf(Element element, int before) {
    var range = element.sourceRange();
    return before + (range.isTracked() ? range.start().lineNumber() : 1);
  }

  private void flush() {
    var text = words.toString();
    int at = Math.max(line, 1);
    words.setLength(0);
    line = 0;
    if (text.isBlank()) {
      return;
    }
    try {
      if (headings > 0) {
        out.heading(at, 0, text);
      } else {
        out.text(at, 0, text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isHeading(Element element) {
    return element.normalName().matches("h[1-6]");
  }
}
