package org.suzhi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.suzhi.platform.DataDirectory;

class BoundedParsingTest {

  @TempDir Path data;
  BoundedParsing parsing;

  static final ParsingSettings BOUNDS =
      new ParsingSettings(
          DataSize.ofMegabytes(128),
          Duration.ofSeconds(30),
          DataSize.ofMegabytes(4),
          2,
          Duration.ofSeconds(60));

  @BeforeEach
  void open() {
    parsing = new BoundedParsing(BOUNDS, new DataDirectory(data));
  }

  @AfterEach
  void leavesNothingBehind() throws IOException {
    if (Files.exists(data.resolve("parsing"))) {
      assertThat(data.resolve("parsing")).isEmptyDirectory();
    }
    assertThat(
            ProcessHandle.current()
                .descendants()
                .filter(
                    child ->
                        child.info().commandLine().orElse("").contains(data.toString())
                            || child.info().commandLine().orElse("").contains("987.654")))
        .isEmpty();
  }

  @Test
  void readsTheRowsOfAWorkbook() throws IOException {
    var start = System.nanoTime();
    var result = parsing.parse("xlsx-rows", workbook());
    System.out.printf("one xlsx-rows call: %d ms%n", (System.nanoTime() - start) / 1_000_000);

    assertThat(SheetRow.of((ParseResult.Parsed) result))
        .containsExactly(
            new SheetRow(1, List.of("指标", "value", "", "day")),
            new SheetRow(
                3,
                List.of("a \"b\"\n\uD83D\uDE00", "129899", "0.1", "2023-12-31", "TRUE", "129900")));
  }

  @Test
  void readsWhereTheNameOfTheFolderIsChinese() throws IOException {
    var names = Charset.forName(System.getProperty("sun.jnu.encoding"));
    assumeTrue(names.newEncoder().canEncode("资料"), "file names here are " + names);
    var folder = new DataDirectory(Files.createDirectories(data.resolve("su zhi 资料")));
    assertThat(new BoundedParsing(BOUNDS, folder).parse("xlsx-rows", workbook()))
        .isInstanceOf(ParseResult.Parsed.class);
  }

  @Test
  void namesAWorkbookWithAPassword() throws Exception {
    assertThat(parsing.parse("xlsx-rows", encrypted(workbook())))
        .isEqualTo(new ParseResult.Encrypted());
  }

  @Test
  void namesATruncatedWorkbook() throws IOException {
    var whole = workbook();
    assertThat(parsing.parse("xlsx-rows", Arrays.copyOf(whole, whole.length * 2 / 3)))
        .isEqualTo(new ParseResult.Damaged());
  }

  @Test
  void namesWhatIsNoWorkbook() {
    assertThat(parsing.parse("xlsx-rows", "a,b\n1,2\n".getBytes()))
        .isEqualTo(new ParseResult.Unreadable());
  }

  @Test
  void namesABombInsteadOfUnpackingIt() throws IOException {
    var result = parsing.parse("xlsx-rows", bomb());
    assertThat(result).isEqualTo(new ParseResult.TooLarge());
  }

  @Test
  void endsAParserThatLoops() {
    var quick = new BoundedParsing(BOUNDS.within(Duration.ofSeconds(2)), new DataDirectory(data));
    assertThat(quick.parse("Loops", new byte[0])).isEqualTo(new ParseResult.TooLong());
  }

  @Test
  void endsWhatAParserHasStarted() {
    var quick = new BoundedParsing(BOUNDS.within(Duration.ofSeconds(2)), new DataDirectory(data));
    assertThat(quick.parse("StartsAProgram", new byte[0])).isEqualTo(new ParseResult.TooLong());
  }

  @Test
  void endsAParserThatEatsMemory() {
    assertThat(parsing.parse("EatsMemory", new byte[0])).isEqualTo(new ParseResult.TooLarge());
  }

  @Test
  void endsAParserThatWritesWithoutEnd() {
    assertThat(parsing.parse("TalksOnAndOn", new byte[0])).isEqualTo(new ParseResult.TooLarge());
  }

  @Test
  void survivesAParserThatBreaksDown() {
    assertThat(parsing.parse("BreaksDown", new byte[0])).isEqualTo(new ParseResult.Unreadable());
  }

  @Test
  void showsAParserNoNetworkAndOfTheEnvironmentTheLocaleAlone() throws IOException {
    try (var server = new ServerSocket(0)) {
      var port = Integer.toString(server.getLocalPort()).getBytes();
      var seen = ((ParseResult.Parsed) parsing.parse("ShowsItsSurroundings", port)).lines();
      // Where a machine allows no network namespace the log says so instead.
      assertThat(seen.findFirst().orElseThrow())
          .matches("environment \\[(?:LC_ALL|LC_CTYPE|LANG|, )*\\]");
    }
  }

  @Test
  void letsTwoRunAndTellsTheThirdThatItIsBusy() {
    var impatient =
        new BoundedParsing(
            new ParsingSettings(
                BOUNDS.memory(), Duration.ofSeconds(3), BOUNDS.output(), 2, Duration.ofMillis(500)),
            new DataDirectory(data));
    var running =
        List.of(1, 2).stream()
            .map(i -> CompletableFuture.supplyAsync(() -> impatient.parse("Loops", new byte[0])))
            .toList();
    running.forEach(run -> assertThat(run).isNotDone());
    sleep(200);
    assertThat(impatient.parse("Loops", new byte[0])).isEqualTo(new ParseResult.Busy());
    running.forEach(run -> assertThat(run.join()).isEqualTo(new ParseResult.TooLong()));
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static byte[] workbook() throws IOException {
    try (var workbook = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var sheet = workbook.createSheet("first");
      var names = sheet.createRow(0);
      names.createCell(0).setCellValue("指标");
      names.createCell(1).setCellValue("value");
      names.createCell(3).setCellValue("day");
      var row = sheet.createRow(2);
      row.createCell(0).setCellValue("a \"b\"\n\uD83D\uDE00");
      row.createCell(1).setCellValue(129899);
      var thousands = workbook.createCellStyle();
      thousands.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
      row.getCell(1).setCellStyle(thousands);
      row.createCell(2).setCellValue(0.1);
      var day = workbook.createCellStyle();
      day.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
      row.createCell(3).setCellValue(LocalDate.of(2023, 12, 31));
      row.getCell(3).setCellStyle(day);
      row.createCell(4).setCellValue(true);
      row.createCell(5).setCellFormula("B3+1");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      workbook.createSheet("second").createRow(0).createCell(0).setCellValue("not this one");
      workbook.write(out);
      return out.toByteArray();
    }
  }

  static byte[] encrypted(byte[] workbook) throws Exception {
    try (var files = new POIFSFileSystem();
        var out = new ByteArrayOutputStream()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var stream = encryptor.getDataStream(files)) {
        stream.write(workbook);
      }
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  /** 300 KB that say they are a workbook and unpack to 300 MB. */
  static byte[] bomb() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      var zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        zip.write(zeros);
      }
    }
    return out.toByteArray();
  }
}
