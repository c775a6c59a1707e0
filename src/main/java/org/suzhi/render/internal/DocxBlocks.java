package org.suzhi.render.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The flow of a document: headings, paragraphs, lists, tables, figures. */
final class DocxBlocks {

  private static final Set<String> BLOCKS =
      Set.of(
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "p",
          "hr",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "pre",
          "blockquote",
          "figure",
          "figcaption",
          "div",
          "section",
          "article",
          "header",
          "footer",
          "aside");

  private final XWPFDocument document;
  private final java.time.Instant made;
  private final DocxLists lists;
  private long bookmarks;

  DocxBlocks(XWPFDocument document, java.time.Instant made) {
    this.document = document;
    this.made = made;
    this.lists = new DocxLists(document);
  }

  void write(Element body) throws IOException, InvalidFormatException {
    flow(body, "", DocxInline.Look.PLAIN, Optional.empty());
  }

  /** Children in order; text between blocks becomes paragraphs of its own. */
  private void flow(
      Element parent, String style, DocxInline.Look look, Optional<DocxLists.Item> item)
      throws IOException, InvalidFormatException {
    Optional<DocxInline> open = Optional.empty();
    var waiting = item;
    for (var node : parent.childNodes()) {
      if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
        open = Optional.empty();
        waiting = block(element, style, look.of(element), waiting);
      } else if (open.isPresent() || !isBlank(node)) {
        if (open.isEmpty()) {
          open = Optional.of(new DocxInline(paragraph(style, waiting), false));
          waiting = waiting.map(DocxLists.Item::continued);
        }
        open.get().write(node, look);
      }
    }
  }

  private Optional<DocxLists.Item> block(
      Element element, String style, DocxInline.Look look, Optional<DocxLists.Item> item)
      throws IOException, InvalidFormatException {
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, look);
      case "p", "dt", "figcaption", "pre" -> {
        text(element, styleOf(element, style), look, item);
        return item.map(DocxLists.Item::continued);
      }
      case "ul", "ol" -> list(element, style, look, item);
      case "table" -> new DocxTables(document).write(element);
      case "figure" -> figure(element, style, look);
      case "hr" ->
          document.createParagraph().setBorderBottom(org.apache.poi.xwpf.usermodel.Borders.SINGLE);
      case "blockquote" -> flow(element, "Quote", look, item);
      default -> flow(element, style, look, item);
    }
    return item;
  }

  private void heading(Element element, DocxInline.Look look) {
    var paragraph = document.createParagraph();
    paragraph.setStyle("Heading" + Outline.level(element));
    DocxFields.bookmark(paragraph, element.id(), bookmarks++);
    inline(element, new DocxInline(paragraph, false), look);
  }

  private void text(
      Element element, String style, DocxInline.Look look, Optional<DocxLists.Item> item) {
    var paragraph = paragraph(style, item);
    if (element.hasClass("page")) {
      paragraph.setPageBreak(true);
    }
    if (element.hasClass("center")) {
      paragraph.setAlignment(ParagraphAlignment.CENTER);
    } else if (element.hasClass("right")) {
      paragraph.setAlignment(ParagraphAlignment.RIGHT);
    }
    inline(element, new DocxInline(paragraph, element.nameIs("pre")), look);
  }

  private void list(
      Element list, String style, DocxInline.Look look, Optional<DocxLists.Item> around)
      throws IOException, InvalidFormatException {
    var first = lists.open(list, around);
    for (var child : list.children()) {
      flow(child, style, look.of(child), Optional.of(first));
    }
  }

  private void figure(Element figure, String style, DocxInline.Look look)
      throws IOException, InvalidFormatException {
    var chart =
        figure.hasAttr("data-chart")
            ? ChartFigure.read(figure)
            : Optional.<org.suzhi.render.Chart>empty();
    if (chart.isPresent()) {
      DocxCharts.add(document, chart.get(), made);
    }
    flow(figure, style, look, Optional.empty());
  }

  private XWPFParagraph paragraph(String style, Optional<DocxLists.Item> item) {
    var paragraph = document.createParagraph();
    var named = item.isPresent() && style.isEmpty() ? "ListParagraph" : style;
    if (!named.isEmpty()) {
      paragraph.setStyle(named);
    }
    item.ifPresent(one -> one.mark(paragraph));
    return paragraph;
  }

  private static String styleOf(Element element, String style) {
    boolean note = element.hasClass("note") || element.nameIs("figcaption");
    return note ? "Note" : style;
  }

  private static void inline(Element element, DocxInline inline, DocxInline.Look look) {
    element.childNodes().forEach(child -> inline.write(child, look));
  }

  private static boolean isBlank(Node node) {
    return (node instanceof TextNode text && text.isBlank())
        || (node instanceof Element element && element.nameIs("svg"));
  }
}
