package org.suzhi.render;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.suzhi.render.internal.DocxWriting;
import org.suzhi.render.internal.PdfWriting;
import org.suzhi.render.internal.SafeHtml;
import org.suzhi.render.internal.TooLargeHtml;

/**
 * Makes documents of restricted HTML: headings, paragraphs, lists, tables, links, figures, quotes,
 * inline SVG and images in data addresses. Everything else is left out with its markup (a script)
 * or without it (an unknown element keeps its text). Nothing is ever fetched. docs/render.md lists
 * the elements and classes.
 */
@Component
public class Documents {

  private final PdfWriting pdf;
  private final DocxWriting docx;

  Documents(MessageSource messages) {
    this.pdf = new PdfWriting(messages);
    this.docx = new DocxWriting(messages);
  }

  /** A tagged PDF with embedded subset fonts, bookmarks from the headings and page numbers. */
  public Rendered pdf(String html, DocumentOptions options) {
    try {
      return pdf.write(SafeHtml.of(html), options);
    } catch (TooLargeHtml e) {
      return e.answer();
    }
  }

  /**
   * A word processor's document with its own headings, lists, tables and contents. Charts given as
   * drawings are left out of it: use {@link ChartWithTable}, which becomes a chart that can be
   * edited.
   */
  public Rendered docx(String html, DocumentOptions options) {
    try {
      return docx.write(SafeHtml.of(html), options);
    } catch (TooLargeHtml e) {
      return e.answer();
    }
  }
}
