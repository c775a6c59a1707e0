package org.suzhi.render.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.springframework.context.MessageSource;
import org.suzhi.render.DocumentOptions;
import org.suzhi.render.Rendered;

/** HTML to DOCX. */
public final class DocxWriting {

  private static final String STYLES = PdfShell.read("/render/styles.xml");

  private final MessageSource messages;

  public DocxWriting(MessageSource messages) {
    this.messages = messages;
  }

  public Rendered write(SafeHtml html, DocumentOptions options) {
    var body = html.body();
    // Fonts are the reader's: only what the file format itself can't hold would be lost.
    var check = new GlyphCheck(DocxWriting::canBeHeld).look(body);
    check.look(options.title(), "title").look(options.header(), "header");
    if (!check.missing().isEmpty()) {
      return new Rendered.GlyphsMissing(check.missing());
    }
    try (var document = new XWPFDocument()) {
      styles(document, options);
      page(document, options);
      var outline = Outline.of(body);
      if (options.contents()) {
        var title = messages.getMessage("render.contents", null, options.language());
        DocxFields.contents(document, title, outline);
      }
      new DocxBlocks(document, options.made()).write(body);
      return new Rendered.Made(save(document, options));
    } catch (IOException | XmlException | OpenXML4JException e) {
      throw new IllegalStateException("the DOCX can't be written", e);
    }
  }

  /** Characters that XML 1.0 allows. */
  private static boolean canBeHeld(int c) {
    return c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
  }

  private static void styles(XWPFDocument document, DocumentOptions options)
      throws XmlException, IOException {
    var language = options.languageTag().equals("en") ? "en-US" : "zh-CN";
    var styles = StylesDocument.Factory.parse(STYLES.replace("@lang", language));
    document.createStyles().setStyles(styles.getStyles());
  }

  private void page(XWPFDocument document, DocumentOptions options) {
    var section = document.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(11906);
    size.setH(16838);
    var margin = section.addNewPgMar();
    margin.setTop(1361);
    margin.setBottom(1247);
    margin.setLeft(1191);
    margin.setRight(1191);
    margin.setHeader(680);
    margin.setFooter(624);
    if (!options.header().isBlank()) {
      var line = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
      line.setStyle("Header");
      line.createRun().setText(options.header());
    }
    var page =
        messages.getMessage("render.page", new Object[] {"\u0001", "\u0002"}, options.language());
    var line = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    line.setStyle("Footer");
    DocxFields.pageNumber(line, page);
  }

  private static byte[] save(XWPFDocument document, DocumentOptions options)
      throws IOException, OpenXML4JException {
    var made = Optional.of(Date.from(options.made()));
    var properties = document.getProperties().getCoreProperties();
    properties.setTitle(options.title());
    properties.setCreator(options.author().isBlank() ? "Suzhi" : options.author());
    properties.setCreated(made);
    properties.setModified(made);
    document.getPackage().getPackageProperties().setLanguageProperty(options.languageTag());
    document.getProperties().getExtendedProperties().setApplication("Suzhi");
    var out = new ByteArrayOutputStream();
    document.write(out);
    return StableZip.of(out.toByteArray());
  }
}
