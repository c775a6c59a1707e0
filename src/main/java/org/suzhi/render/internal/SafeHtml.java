package org.suzhi.render.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.suzhi.render.Rendered.Bound;

/**
 * HTML reduced to what a document may hold. What runs, loads or styles is taken out; an unknown
 * element leaves its text. Bounds keep a stranger's HTML from costing more than a document's worth.
 */
public final class SafeHtml {

  static final int MOST_CHARACTERS = 4_000_000;
  static final int MOST_ELEMENTS = 150_000;
  static final int DEEPEST = 64;
  static final int MOST_COLUMNS = 64;
  static final int MOST_IMAGE_BYTES = 8_000_000;

  private static final Set<String> KEPT =
      Set.of(
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "p",
          "br",
          "hr",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "caption",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "th",
          "td",
          "a",
          "strong",
          "b",
          "em",
          "i",
          "u",
          "sub",
          "sup",
          "code",
          "pre",
          "blockquote",
          "figure",
          "figcaption",
          "img",
          "div",
          "section",
          "article",
          "header",
          "footer",
          "aside",
          "span");
  private static final Set<String> DRAWN =
      Set.of(
          "svg",
          "g",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "path",
          "text",
          "tspan",
          "title",
          "desc");
  private static final Set<String> DROPPED =
      Set.of(
          "script",
          "style",
          "iframe",
          "object",
          "embed",
          "noscript",
          "template",
          "textarea",
          "select",
          "input",
          "button",
          "math",
          "video",
          "audio",
          "canvas",
          "link",
          "meta",
          "base",
          "head",
          "title",
          "frameset",
          "applet",
          "bookmarks");
  private static final Set<String> ATTRIBUTES =
      Set.of("id", "class", "lang", "title", "alt", "scope", "start", "width", "height");

  private final Element body;

  private SafeHtml(Element body) {
    this.body = body;
  }

  /** Reads HTML of any origin; {@link TooLargeHtml} beyond a bound. */
  public static SafeHtml of(String html) {
    bound(html.length(), MOST_CHARACTERS, Bound.CHARACTERS);
    var body = Jsoup.parseBodyFragment(html).body();
    measure(body);
    clean(body);
    body.select("table").forEach(SafeHtml::measureTable);
    return new SafeHtml(body);
  }

  /** A copy of the body for a writer to change. */
  Element body() {
    return body.clone();
  }

  /** A document of its own around the body, in the language. */
  Document document(String language, String title) {
    var document = Document.createShell("");
    document.title(title);
    document.expectFirst("html").attr("lang", language);
    document.body().replaceWith(body());
    return document;
  }

  private static void measure(Element body) {
    var count = new long[2];
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Element) {
            count[0]++;
            count[1] = Math.max(count[1], depth);
          }
        },
        body);
    bound(count[0], MOST_ELEMENTS, Bound.ELEMENTS);
    bound(count[1], DEEPEST, Bound.NESTING);
  }

  private static void clean(Element body) {
    var dropped = new ArrayList<Node>();
    var unwrapped = new ArrayList<Element>();
    NodeTraversor.traverse(
        (NodeVisitor)
            (node, depth) -> {
              if (node == body || node instanceof TextNode) {
                return;
              }
              if (!(node instanceof Element element) || drop(element)) {
                dropped.add(node);
              } else if (!KEPT.contains(name(element)) && !isDrawn(element)) {
                unwrapped.add(element);
              } else {
                cleanAttributes(element);
              }
            },
        body);
    dropped.forEach(Node::remove);
    unwrapped.forEach(Element::unwrap);
  }

  private static boolean drop(Element element) {
    var name = name(element);
    if (inSvg(element)) {
      return !DRAWN.contains(name);
    }
    return DROPPED.contains(name) || (name.equals("img") && !isEmbedded(element.attr("src")));
  }

  private static boolean isDrawn(Element element) {
    return inSvg(element);
  }

  private static boolean inSvg(Element element) {
    return element.tag().namespace().equals("http://www.w3.org/2000/svg");
  }

  /** An image that isn't in the HTML itself would have to be fetched: its place stays empty. */
  private static boolean isEmbedded(String source) {
    boolean image =
        source.startsWith("data:image/png;base64,") || source.startsWith("data:image/jpeg;base64,");
    bound(image ? source.length() * 3L / 4 : 0, MOST_IMAGE_BYTES, Bound.IMAGE_BYTES);
    return image;
  }

  private static void cleanAttributes(Element element) {
    boolean svg = inSvg(element);
    for (var attribute : List.copyOf(element.attributes().asList())) {
      boolean kept = svg ? isDrawing(attribute) : isText(element, attribute);
      if (!kept) {
        element.removeAttr(attribute.getKey());
      }
    }
  }

  private static boolean isDrawing(Attribute attribute) {
    var name = attribute.getKey().toLowerCase(Locale.ROOT);
    return !name.startsWith("on")
        && !name.contains("href")
        && !name.equals("style")
        && !attribute.getValue().contains("url(");
  }

  private static boolean isText(Element element, Attribute attribute) {
    var name = attribute.getKey();
    return ATTRIBUTES.contains(name)
        || name.startsWith("data-")
        || (name.equals("src") && element.nameIs("img"))
        || (name.equals("href") && isLink(attribute.getValue()))
        || ((name.equals("colspan") || name.equals("rowspan"))
            && attribute.getValue().matches("[1-9][0-9]{0,2}"));
  }

  private static boolean isLink(String address) {
    return address.matches("(?i)(https?://|mailto:|#).*");
  }

  private static void measureTable(Element table) {
    for (var row : table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr")) {
      long columns = row.children().stream().mapToLong(cell -> span(cell, "colspan")).sum();
      bound(columns, MOST_COLUMNS, Bound.TABLE_COLUMNS);
    }
  }

  /** How many columns or rows a cell takes. */
  static int span(Element cell, String attribute) {
    var written = cell.attr(attribute);
    return written.isEmpty() ? 1 : Integer.parseInt(written);
  }

  private static String name(Element element) {
    return element.normalName();
  }

  private static void bound(long measured, long limit, Bound bound) {
    if (measured > limit) {
      throw new TooLargeHtml(bound, limit);
    }
  }
}
