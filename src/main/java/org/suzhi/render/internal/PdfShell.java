package org.suzhi.render.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.context.MessageSource;
import org.suzhi.render.DocumentOptions;

/** What stands around the text of a PDF: style sheet, running lines, bookmarks, contents. */
final class PdfShell {

  private static final String STYLE = read("/render/print.css");

  private final MessageSource messages;

  PdfShell(MessageSource messages) {
    this.messages = messages;
  }

  Document around(SafeHtml html, DocumentOptions options) {
    var document = html.document(options.languageTag(), options.title());
    var outline = Outline.of(document.body());
    document
        .head()
        .appendElement("style")
        .appendChild(new org.jsoup.nodes.DataNode(style(options)));
    var description = document.head().appendElement("meta").attr("name", "description");
    description.attr("content", options.title());
    bookmarks(document.head(), outline);
    if (options.contents()) {
      contents(document.body(), outline, options);
    }
    return document;
  }

  private String style(DocumentOptions options) {
    var page =
        messages.getMessage("render.page", new Object[] {"\u0001", "\u0002"}, options.language());
    var number =
        quoted(page).replace("\\1 ", "\" counter(page) \"").replace("\\2 ", "\" counter(pages) \"");
    return STYLE.replace("\"@header\"", quoted(options.header())).replace("\"@page\"", number);
  }

  /** A text as a string of CSS, whatever it holds. */
  static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              if (c < 0x20 || c == '"' || c == '\\' || c == '<') {
                quoted.append('\\').append(Integer.toHexString(c)).append(' ');
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }

  private static void bookmarks(Element head, Outline outline) {
    var open = new ArrayDeque<Element>();
    var levels = new ArrayDeque<Integer>();
    var root = head.appendElement("bookmarks");
    for (var heading : outline.headings()) {
      while (!levels.isEmpty() && levels.peek() >= heading.level()) {
        levels.pop();
        open.pop();
      }
      var parent = open.isEmpty() ? root : open.peek();
      var bookmark = parent.appendElement("bookmark");
      bookmark.attr("name", heading.text()).attr("href", "#" + heading.id());
      levels.push(heading.level());
      open.push(bookmark);
    }
  }

  private void contents(Element body, Outline outline, DocumentOptions options) {
    var contents = new Element("div").addClass("contents");
    contents
        .appendElement("p")
        .addClass("contents-title")
        .text(messages.getMessage("render.contents", null, options.language()));
    for (var heading : outline.headings()) {
      if (heading.level() <= 3) {
        var line = contents.appendElement("p").addClass("contents-" + heading.level());
        line.appendElement("a").attr("href", "#" + heading.id()).text(heading.text());
      }
    }
    body.prependChild(contents);
  }

  static String read(String resource) {
    try (var in = PdfShell.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
