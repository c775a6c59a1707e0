package org.suzhi.whitepaper.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.suzhi.document.BoundedParsing;
import org.suzhi.document.DocumentSettings;
import org.suzhi.document.ParsingSettings;
import org.suzhi.platform.DataDirectory;
import org.suzhi.whitepaper.Reading;
import org.suzhi.whitepaper.Reading.Fault;

class RefusedPapersTest {

  @TempDir Path folder;
  ManuscriptFiles files;

  @BeforeEach
  void open() {
    var bounds =
        new ParsingSettings(
            DataSize.ofMegabytes(256),
            Duration.ofSeconds(30),
            DataSize.ofMegabytes(32),
            2,
            Duration.ofSeconds(60));
    files =
        new ManuscriptFiles(
            new BoundedParsing(bounds, new DataDirectory(folder)),
            new DocumentSettings(DataSize.ofMegabytes(50)));
  }

  @Test
  void anEmptyFile() throws IOException {
    refused("a.txt", new byte[0], Fault.EMPTY);
    refused("a.txt", " \n\n".getBytes(StandardCharsets.UTF_8), Fault.EMPTY);
  }

  @Test
  void aFileOfFiftyOneMegabytes() throws IOException {
    var large = folder.resolve("large.txt");
    try (var file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(51L << 20);
    }
    assertThat(files.read(large, "large.txt")).isEqualTo(new Reading.Refused(Fault.TOO_LARGE));
  }

  @Test
  void moreTextThanAnyPaperHas() throws IOException {
    refused(
        "a.txt",
        "2023年 12件\n".repeat(250_000).getBytes(StandardCharsets.UTF_8),
        Fault.TOO_MUCH_TEXT);
  }

  @Test
  void aPictureAnArchiveAndAnOldDocument() throws IOException {
    refused("a.pdf", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0}, Fault.KIND);
    refused("a.docx", zip("xl/workbook.xml", 10), Fault.KIND);
    refused("a.doc", compound(), Fault.KIND);
    refused("a.rtf", "{\\rtf1 12}".getBytes(StandardCharsets.US_ASCII), Fault.KIND);
    refused("a.txt", new byte[] {1, 0, 2, 0, 3}, Fault.KIND);
  }

  @Test
  void anEncodingThatIsNotKnown() throws IOException {
    refused("a.txt", "發明專利授權量三百件，商標註冊量四百件".getBytes(Charset.forName("Big5")), Fault.ENCODING);
    refused(
        "a.txt",
        "Société générale à Genève: 12 é".getBytes(StandardCharsets.ISO_8859_1),
        Fault.ENCODING);
  }

  @Test
  void whatOpensOnlyWithAPassword() throws Exception {
    refused("a.pdf", encryptedPdf(), Fault.ENCRYPTED);
    refused("a.docx", encryptedDocx(), Fault.ENCRYPTED);
  }

  @Test
  void aScanWithoutText() throws IOException {
    refused("a.pdf", scan(), Fault.SCANNED);
  }

  @Test
  void whatIsCutOff() throws IOException {
    var pdf = SamplePaper.of(1).pdf();
    refused("a.pdf", Arrays.copyOf(pdf, pdf.length / 2), Fault.DAMAGED);
    var docx = SamplePaper.of(1).docx();
    refused("a.docx", Arrays.copyOf(docx, docx.length / 2), Fault.DAMAGED);
  }

  @Test
  void aBombThatSaysItIsADocument() throws IOException {
    refused("a.docx", zip("word/document.xml", 300 << 20), Fault.TOO_MUCH_TEXT);
  }

  private void refused(String name, byte[] bytes, Fault fault) throws IOException {
    var file = folder.resolve("upload");
    Files.write(file, bytes);
    assertThat(files.read(file, name)).as(name).isEqualTo(new Reading.Refused(fault));
  }

  private static byte[] zip(String entry, int length) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      var zeros = new byte[1 << 20];
      for (int left = length; left > 0; left -= zeros.length) {
        zip.write(zeros, 0, Math.min(left, zeros.length));
      }
    }
    return out.toByteArray();
  }

  private static byte[] compound() throws IOException {
    try (var files = new POIFSFileSystem();
        var out = new ByteArrayOutputStream()) {
      files.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), "WordDocument");
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static byte[] encryptedPdf() throws IOException {
    try (var pdf = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      pdf.addPage(new PDPage());
      var policy = new StandardProtectionPolicy("owner", "secret", new AccessPermission());
      policy.setEncryptionKeyLength(128);
      pdf.protect(policy);
      pdf.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] encryptedDocx() throws Exception {
    try (var files = new POIFSFileSystem();
        var out = new ByteArrayOutputStream()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var stream = encryptor.getDataStream(files)) {
        stream.write(SamplePaper.of(1).docx());
      }
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static byte[] scan() throws IOException {
    try (var pdf = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      var page = new PDPage();
      pdf.addPage(page);
      var image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
      try (var content = new PDPageContentStream(pdf, page)) {
        content.drawImage(LosslessFactory.createFromImage(pdf, image), 0, 0);
      }
      pdf.save(out);
      return out.toByteArray();
    }
  }
}
