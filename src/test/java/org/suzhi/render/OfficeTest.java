package org.suzhi.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What an office program of others makes of our documents. */
@Tag("slow")
class OfficeTest {

  private static final Path OFFICE = Path.of("/usr/bin/soffice");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 知识产权发展与保护状况, 全省有效发明专利拥有量, 企业",
    "en, Intellectual property: development and protection, valid invention patents, Universities"
  })
  void anOfficeProgramOpensTheDocumentWithItsHeadingsTablesAndCharts(
      String language, String title, String sentence, String cell) throws Exception {
    assumeTrue(
        Files.isExecutable(OFFICE), "there is no " + OFFICE + "; install libreoffice-writer");
    var locale = Locale.forLanguageTag(language);

    var pdf = folder.resolve("paper.pdf");
    convert(write(locale));
    keep(pdf, language);

    try (var read = Loader.loadPDF(pdf.toFile())) {
      var text = new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
      assertThat(text).contains(title).contains(sentence).contains(cell).contains("400,000");
      assertThat(read.getNumberOfPages()).isBetween(2, 12);
      assertThat(read.getDocumentCatalog().getDocumentOutline()).isNotNull();
    }
  }

  private Path write(Locale locale) throws IOException {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("i18n/render/messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    var options =
        DocumentOptions.of("paper", locale, Instant.parse("2026-11-22T02:00:00Z"))
            .withHeader("Suzhi");
    var rendered = new Documents(messages).docx(SampleDocument.html(locale, 2), options);
    var file = folder.resolve("paper.docx");
    Files.write(file, ((Rendered.Made) rendered).bytes());
    return file;
  }

  private void convert(Path docx) throws IOException, InterruptedException {
    var log = folder.resolve("office.log").toFile();
    var process =
        new ProcessBuilder(
                OFFICE.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf:writer_pdf_Export:{\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"}}",
                "--outdir",
                folder.toString(),
                docx.toString())
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log.toPath())).isZero();
  }

  /** For whoever wants to look at it. */
  private static void keep(Path pdf, String language) throws IOException {
    Files.createDirectories(Path.of("target/office"));
    Files.copy(
        pdf,
        Path.of("target/office/paper-" + language + ".pdf"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }
}
