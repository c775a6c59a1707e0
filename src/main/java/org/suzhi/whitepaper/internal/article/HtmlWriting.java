package org.suzhi.whitepaper.internal.article;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.web.util.HtmlUtils;
import org.suzhi.render.Chart;
import org.suzhi.render.ChartWithTable;
import org.suzhi.render.Charts;
import org.suzhi.whitepaper.internal.article.Article.Span;
import org.suzhi.whitepaper.internal.figures.FigureKey;

/**
 * Writes a paper as HTML: for a page, where every figure leads to its source and charts are redrawn
 * by script, or for a document, which Documents makes of it.
 */
final class HtmlWriting {

  /** What the HTML is for. */
  enum Target {
    PAGE,
    PDF,
    DOCX
  }

  private final Words words;
  private final Target target;
  private final boolean page;
  private final StringBuilder out = new StringBuilder();

  HtmlWriting(Words words, Target target) {
    this.words = words;
    this.target = target;
    this.page = target == Target.PAGE;
  }

  /** The address of the page that tells where a figure comes from. */
  static String address(FigureKey key) {
    return "/statistics/observations?indicator="
        + key.indicator()
        + "&region="
        + key.region().code()
        + "&period="
        + encoded(key.period().toString())
        + "&breakdown="
        + encoded(key.breakdown().toString());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  String write(Article article, List<String> imprint) {
    boolean inList = false;
    for (var part : article.parts()) {
      boolean item = part instanceof Article.Paragraph paragraph && paragraph.item();
      if (item != inList) {
        out.append(item ? "<ul>\n" : "</ul>\n");
        inList = item;
      }
      part(part);
    }
    out.append(inList ? "</ul>\n" : "");
    notes(article);
    imprint(imprint);
    return out.toString();
  }

  private void part(Article.Part part) {
    switch (part) {
      case Article.Heading heading -> heading(heading);
      case Article.Paragraph paragraph -> {
        out.append(paragraph.item() ? "<li>" : "<p>");
        spans(paragraph.words());
        out.append(paragraph.item() ? "</li>\n" : "</p>\n");
      }
      case Article.Table table -> table(table);
    }
  }

  private void heading(Article.Heading heading) {
    int level = heading.level() + 1;
    out.append("<h").append(level).append(" id=\"").append(heading.id()).append("\">");
    out.append(escaped(heading.number()));
    spans(heading.words());
    out.append("</h").append(level).append(">\n");
  }

  private void spans(List<Span> spans) {
    spans.forEach(this::span);
  }

  private void span(Span span) {
    switch (span) {
      case Article.Words one when one.bold() ->
          out.append("<strong>").append(escaped(one.text())).append("</strong>");
      case Article.Words one -> out.append(escaped(one.text()));
      case Article.Missing one ->
          out.append("<strong class=\"gap\">").append(escaped(one.text())).append("</strong>");
      case Article.Figure one -> figure(one);
    }
  }

  private void figure(Article.Figure figure) {
    datum(figure.text(), figure.key());
    figure
        .notes()
        .forEach(
            number ->
                out.append("<sup><a href=\"#note-")
                    .append(number)
                    .append("\">[")
                    .append(number)
                    .append("]</a></sup>"));
  }

  private void datum(String text, FigureKey key) {
    if (page) {
      out.append("<a class=\"datum\" href=\"")
          .append(escaped(address(key)))
          .append("\">")
          .append(escaped(text))
          .append("</a>");
    } else {
      out.append(escaped(text));
    }
  }

  private void table(Article.Table table) {
    table.charts().forEach(chart -> chart(chart, table.alone()));
    if (table.alone() && !page) {
      return;
    }
    var caption = escaped(Setting.text(table.caption()));
    if (page) {
      out.append("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
      out.append(caption).append("\">");
    }
    out.append("<table class=\"numbers\" id=\"").append(table.id()).append("\"><caption>");
    spans(table.caption());
    out.append("</caption><thead><tr><th scope=\"col\">").append(escaped(table.corner()));
    out.append("</th>");
    for (var head : table.heads()) {
      out.append("<th scope=\"col\" class=\"num\">");
      spans(head);
      out.append("</th>");
    }
    out.append("</tr></thead><tbody>\n");
    table.lines().forEach(this::line);
    out.append("</tbody></table>").append(page ? "</div>\n" : "\n");
  }

  private void line(Article.Line line) {
    out.append(line.strong() ? "<tr class=\"total\">" : "<tr>").append("<th scope=\"row\">");
    cell(line.head(), line.strong());
    out.append("</th>");
    for (var cell : line.cells()) {
      out.append("<td class=\"num\">");
      cell(cell, line.strong());
      out.append("</td>");
    }
    out.append("</tr>\n");
  }

  private void cell(List<Span> spans, boolean strong) {
    out.append(strong ? "<strong>" : "");
    spans(spans);
    out.append(strong ? "</strong>" : "");
  }

  /**
   * A chart. In a document its data stand below it, unless a table of the paper holds them; a word
   * processor's chart is made from its table and brings it along in any case.
   */
  private void chart(Chart chart, boolean alone) {
    if (page) {
      drawing(chart);
    } else if (alone || target == Target.DOCX) {
      out.append(new ChartWithTable(chart).html(words.locale()));
    } else {
      out.append("<figure>").append(Charts.svg(chart, words.locale())).append("</figure>\n");
    }
  }

  /** The drawing for readers without script, and the data for the script that redraws it. */
  private void drawing(Chart chart) {
    out.append("<figure class=\"chart\" data-chart=\"")
        .append(escaped(ChartJson.of(chart)))
        .append("\"><div class=\"chart-still\">")
        .append(Charts.svg(chart, words.locale()))
        .append("</div></figure>\n");
  }

  private void notes(Article article) {
    if (article.notes().isEmpty()) {
      return;
    }
    out.append("<h2 id=\"notes\">").append(said("whitepaper.say.notes")).append("</h2>\n");
    for (var note : article.notes()) {
      out.append("<p class=\"note\" id=\"note-").append(note.number()).append("\">");
      out.append("[").append(note.number()).append("] ");
      datum(note.text(), note.difference().figure());
      out.append("</p>\n");
    }
  }

  private void imprint(List<String> lines) {
    out.append("<h2 id=\"imprint\">").append(said("whitepaper.say.imprint")).append("</h2>\n");
    lines.forEach(line -> out.append("<p class=\"note\">").append(escaped(line)).append("</p>\n"));
  }

  private String said(String key) {
    return escaped(words.say(key));
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
  }
}
