package org.suzhi.whitepaper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.suzhi.DemoPackTest;

/** What other programs read out of a paper's PDF. */
@Tag("slow")
@DemoPackTest
class PaperPdfTest {

  @Autowired Papers papers;
  @TempDir Path folder;

  @Test
  void givesItsTextBackInBothLanguages() throws Exception {
    assertThat(read(Locale.CHINESE, "pdftotext", "-", "pdf"))
        .contains("专利授权量1,035件，同比增长15%")
        .contains("公布值：1,779件；按各行合计为1,780件。");
    assertThat(read(Locale.ENGLISH, "pdftotext", "-", "pdf").replaceAll("\\s+", " "))
        .contains("was granted 1,035 patents, up 15% year on year")
        .contains("Published value: 1,779; the rows add up to 1,780.");
  }

  @Test
  void everyFontIsEmbedded() throws Exception {
    var fonts = read(Locale.CHINESE, "pdffonts", "", "pdf").lines().skip(2).toList();
    assertThat(fonts).isNotEmpty().allMatch(line -> line.contains(" yes yes yes "));
  }

  private String read(Locale locale, String program, String last, String format) throws Exception {
    var file = folder.resolve("paper." + format);
    var edition = papers.draft(papers.find("canglan-2024").orElseThrow());
    Files.write(file, papers.file(edition, locale, PaperFormat.PDF));
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/" + program)));
    var command =
        last.isEmpty()
            ? new String[] {program, file.toString()}
            : new String[] {program, file.toString(), last};
    var process = new ProcessBuilder(command).start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return text;
  }
}
