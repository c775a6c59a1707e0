package org.suzhi.whitepaper.internal.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.suzhi.render.DocumentOptions;
import org.suzhi.render.Documents;
import org.suzhi.render.Rendered;
import org.suzhi.whitepaper.PaperFormat;

/** Makes the files of a paper. */
@Component
public class PaperBinding {

  private final Documents documents;

  PaperBinding(Documents documents) {
    this.documents = documents;
  }

  /** The paper in one format; the same paper gives the same bytes. */
  public byte[] write(Typesetting.SetPaper paper, PaperFormat format) {
    return switch (format) {
      case HTML -> html(paper).getBytes(StandardCharsets.UTF_8);
      case PDF -> bytes(documents.pdf(paper.html(HtmlWriting.Target.PDF), options(paper)));
      case DOCX -> bytes(documents.docx(paper.html(HtmlWriting.Target.DOCX), options(paper)));
      case CSV -> new Annex(paper).csv();
    };
  }

  private static DocumentOptions options(Typesetting.SetPaper paper) {
    var locale = paper.words().locale();
    return new DocumentOptions(
        paper.article().title(),
        locale,
        paper.paper().publisher().in(locale),
        paper.article().title(),
        paper.imprint().made(),
        true);
  }

  private static byte[] bytes(Rendered rendered) {
    return switch (rendered) {
      case Rendered.Made made -> made.bytes();
      case Rendered.GlyphsMissing missing ->
          throw new IllegalStateException("the font lacks " + missing.glyphs());
      case Rendered.TooLarge large ->
          throw new IllegalStateException("the paper is too large: " + large.bound());
    };
  }

  private static String html(Typesetting.SetPaper paper) {
    var language = paper.words().english() ? "en" : "zh-CN";
    return "<!DOCTYPE html>\n<html lang=\""
        + language
        + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
        + HtmlUtils.htmlEscape(paper.article().title())
        + "</title>\n<style>\n"
        + style()
        + "</style>\n</head>\n<body>\n<main class=\"paper\">\n"
        + contents(paper)
        + paper.html(HtmlWriting.Target.PAGE)
        + "</main>\n</body>\n</html>\n";
  }

  private static String contents(Typesetting.SetPaper paper) {
    var list = new StringBuilder("<nav><ul>\n");
    paper
        .page()
        .contents()
        .forEach(
            entry ->
                list.append("<li class=\"level-")
                    .append(entry.level())
                    .append("\"><a href=\"#")
                    .append(entry.anchor())
                    .append("\">")
                    .append(HtmlUtils.htmlEscape(entry.words()))
                    .append("</a></li>\n"));
    return list.append("</ul></nav>\n").toString();
  }

  private static String style() {
    try (var in = new ClassPathResource("static/whitepaper/paper.css").getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
