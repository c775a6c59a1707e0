package org.suzhi.render.internal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.springframework.context.MessageSource;
import org.suzhi.render.DocumentOptions;
import org.suzhi.render.Rendered;

/** HTML to PDF. */
public final class PdfWriting {

  static {
    XRLog.setLoggingEnabled(false);
  }

  private final Fonts fonts = new Fonts();
  private final PdfShell shell;

  public PdfWriting(MessageSource messages) {
    this.shell = new PdfShell(messages);
  }

  public Rendered write(SafeHtml html, DocumentOptions options) {
    var document = shell.around(html, options);
    var check = new GlyphCheck(fonts::has).look(document.body());
    check.look(options.title(), "title").look(options.header(), "header");
    if (!check.missing().isEmpty()) {
      return new Rendered.GlyphsMissing(check.missing());
    }
    try {
      return new Rendered.Made(print(document, options));
    } catch (IOException e) {
      throw new UncheckedIOException("the PDF can't be written", e);
    }
  }

  private byte[] print(Document document, DocumentOptions options) throws IOException {
    try (var pdf = new PDDocument()) {
      var builder = new PdfRendererBuilder();
      builder.usePDDocument(pdf);
      builder.usePdfUaAccessibility(true);
      builder.useSVGDrawer(new SvgDrawer());
      builder.useUnicodeLineBreaker(new LineBreaks(options.language()));
      for (var weight : Fonts.Weight.values()) {
        var font = PDType0Font.load(pdf, fonts.open(weight), true);
        builder.useFont(
            new PDFontSupplier(font), Fonts.FAMILY, weight.number(), FontStyle.NORMAL, true);
      }
      fetchNothing(builder);
      builder.withProducer("Suzhi");
      builder.withW3cDocument(W3CDom.convert(document), "");
      try (var renderer = builder.buildPdfRenderer()) {
        renderer.layout();
        renderer.createPDFWithoutClosing();
        describe(pdf, document, options);
        var out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
      }
    }
  }

  /** The HTML holds no address any more; should one slip through, it is not followed. */
  private static void fetchNothing(PdfRendererBuilder builder) {
    for (var when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl(
          (address, type) -> address.startsWith("data:image/"), when);
    }
  }

  /** Nothing in the file tells when it was really made, so that equal input is an equal file. */
  private static void describe(PDDocument pdf, Document document, DocumentOptions options) {
    var made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    made.setTimeInMillis(options.made().toEpochMilli());
    var information = pdf.getDocumentInformation();
    information.setTitle(options.title());
    information.setCreationDate(made);
    information.setModificationDate(made);
    if (!options.author().isBlank()) {
      information.setAuthor(options.author());
    }
    pdf.getDocumentCatalog().setLanguage(options.languageTag());
    var crc = new CRC32();
    crc.update(document.html().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    pdf.setDocumentId(crc.getValue());
  }
}
