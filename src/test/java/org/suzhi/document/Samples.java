package org.suzhi.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Small files of each kind, made by the libraries that everybody uses. */
final class Samples {

  private Samples() {}

  static byte[] pdf(String... pages) throws IOException {
    try (var pdf = pages(pages)) {
      return saved(pdf);
    }
  }

  /** A PDF that opens with {@code password}; an empty one only forbids printing. */
  static byte[] encryptedPdf(String password) throws IOException {
    try (var pdf = pages("closed")) {
      var permissions = new AccessPermission();
      permissions.setCanPrint(false);
      var policy = new StandardProtectionPolicy("owner", password, permissions);
      policy.setEncryptionKeyLength(128);
      pdf.protect(policy);
      return saved(pdf);
    }
  }

  private static PDDocument pages(String... pages) throws IOException {
    var pdf = new PDDocument();
    for (var text : pages) {
      var page = new PDPage();
      pdf.addPage(page);
      try (var content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(72, 700);
        content.showText(text);
        content.endText();
      }
    }
    return pdf;
  }

  private static byte[] saved(PDDocument pdf) throws IOException {
    var out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }

  static byte[] docx() throws IOException {
    try (var docx = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      var heading = docx.createParagraph();
      heading.setStyle("Heading1");
      heading.createRun().setText("总则");
      docx.createParagraph().createRun().setText("One & two");
      var table = docx.createTable(2, 2);
      table.getRow(0).getCell(0).setText("a");
      table.getRow(0).getCell(1).setText("b");
      table.getRow(1).getCell(0).setText("c");
      docx.createParagraph().createRun().setText("After");
      docx.write(out);
      return out.toByteArray();
    }
  }

  static byte[] zip(String entry, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content);
    }
    return out.toByteArray();
  }

  /** A ZIP whose only entry says that it is encrypted. */
  static byte[] encryptedZip() throws IOException {
    var zip = zip("a.txt", utf8("a"));
    zip[6] |= 1;
    for (int i = 0; i < zip.length - 4; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
        zip[i + 8] |= 1;
      }
    }
    return zip;
  }

  static byte[] image(String format) throws IOException {
    var out = new ByteArrayOutputStream();
    var drawn = ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
    if (!drawn) {
      throw new IOException("no writer for " + format);
    }
    return out.toByteArray();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
