package org.suzhi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.suzhi.SuzhiTest;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.platform.Pack;
import org.suzhi.statistics.ImportReport.Fault;
import org.suzhi.statistics.ImportReport.Outcome;
import org.suzhi.statistics.ImportReport.RowError;

@SuzhiTest
@TestPropertySource(properties = "suzhi.statistics.import-on-loopback=true")
class ImportsTest {

  static final String NAMES =
      "id,document,language,line,indicator,region,period,breakdown,value,unit,as_printed\n";

  @Autowired Imports imports;
  @Autowired Statistics statistics;
  @Autowired JdbcClient jdbc;
  @Autowired Pack pack;
  @TempDir Path folder;

  @Test
  void takesARowInAndAnswersWithItAtOnce() throws IOException {
    var report = bring(NAMES + row("t-1", "320505", "2019", "45120"));

    assertThat(report.outcome()).isEqualTo(Outcome.COMMITTED);
    assertThat(report.rows().added()).isEqualTo(1);
    assertThat(figure("2019")).isEqualTo("45120");
  }

  @Test
  void changesNothingWhenTheSameFileComesAgain() throws IOException {
    var csv = NAMES + row("again-1", "320505", "2018", "7.50");
    bring(csv);
    var version = statistics.version();

    var report = bring(csv);

    assertThat(report.outcome()).isEqualTo(Outcome.COMMITTED);
    assertThat(report.rows()).isEqualTo(new ImportReport.Rows(1, 0, 0, 1, 0));
    assertThat(statistics.version()).isEqualTo(version);
  }

  @Test
  void takesOtherContentUnderAKnownIdOnlyAsACorrection() throws IOException {
    bring(NAMES + row("other-1", "320505", "2017", "10"));
    var changed = NAMES + row("other-1", "320505", "2017", "11");

    assertThat(faults(bring(changed))).containsExactly("2 id OTHER_CONTENT");
    assertThat(figure("2017")).isEqualTo("10");

    var report = imports.bring(file(changed), new ImportWish("f", false, true, "test"));
    assertThat(report.rows().replaced()).isEqualTo(1);
    assertThat(figure("2017")).isEqualTo("11");
  }

  @Test
  void onlyTellsWhatWouldHappenInADryRun() throws IOException {
    var report =
        imports.bring(
            file(NAMES + row("dry-1", "320505", "2016", "10")),
            new ImportWish("f", true, false, "test"));

    assertThat(report.outcome()).isEqualTo(Outcome.SOUND);
    assertThat(report.rows().added()).isEqualTo(1);
    assertThat(rows("dry-1")).isZero();
  }

  @Test
  void findsEverythingThatIsWrongAndTakesNothing() throws IOException {
    var report =
        bring(
            NAMES
                + row("good-1", "320505", "2015", "1")
                + "bad-1,000,fr,1,no_such_thing,999999,2015-13,colour=red,\"4,5120\",wombats,x\n"
                + "good-1,000,zh,1,patents_granted,320505,2015,total,1,piece,x\n"
                + ",999,zh,,patents_granted,320505,2015,total,１２,piece,\n");

    assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(faults(report))
        .containsExactlyInAnyOrder(
            "3 language LANGUAGE",
            "3 indicator UNKNOWN_INDICATOR",
            "3 region UNKNOWN_REGION",
            "3 period PERIOD",
            "3 breakdown UNKNOWN_BREAKDOWN",
            "3 value NOT_A_NUMBER",
            "3 unit UNKNOWN_UNIT",
            "4 id REPEATED_ID",
            "5 id EMPTY_CELL",
            "5 document UNKNOWN_DOCUMENT",
            "5 line EMPTY_CELL",
            "5 value NOT_A_NUMBER",
            "5 as_printed EMPTY_CELL");
    assertThat(report.rows().errors()).isEqualTo(13);
    assertThat(rows("good-1")).isZero();
  }

  @Test
  void namesColumnsThatAreMissingUnknownOrRepeated() throws IOException {
    assertThat(
            faults(
                bring(
                    "id,document,language,line,indicator,region,period,period,valeu,unit,as_printed\n"
                        + "a,000,zh,1,patents_granted,320505,2015,2015,1,piece,x\n")))
        .containsExactlyInAnyOrder(
            "1 period REPEATED_COLUMN", "1 valeu UNKNOWN_COLUMN", "1 value MISSING_COLUMN");
  }

  @Test
  void readsGb18030AndBothFormsOfUtf16() throws IOException {
    var csv = NAMES + "gb-1,000,zh,1,patents_granted,320507,2011,total,5,piece,授权五件\n";

    assertThat(bring(csv.getBytes(Charset.forName("GB18030"))).form()).isEqualTo("CSV, GB18030");
    for (var charset : List.of("UTF-16LE", "UTF-16BE", "UTF-16", "UTF-8")) {
      var report = bring(csv.getBytes(Charset.forName(charset)));
      assertThat(report.outcome()).as(charset).isEqualTo(Outcome.COMMITTED);
      assertThat(report.rows().unchanged()).as(charset).isEqualTo(1);
    }
    assertThat(bring(("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8)).rows().unchanged())
        .isEqualTo(1);
    assertThat(bring(csv.replace(',', ';').getBytes(StandardCharsets.UTF_8)).rows().unchanged())
        .isEqualTo(1);
  }

  @Test
  void namesAnEncodingThatItCannotRead() throws IOException {
    var bytes = (NAMES + "x\n").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 2] = (byte) 0xFF;

    assertThat(faults(bring(bytes))).containsExactly("0  WRONG_ENCODING");
    assertThat(faults(bring(new byte[] {1, 0, 0, 0, 7, 7, 7, 7, 7, 7, 7, 7})))
        .containsExactly("0  NOT_TEXT");
    assertThat(faults(bring(new byte[0]))).containsExactly("0  EMPTY_FILE");
    assertThat(faults(bring(NAMES))).containsExactly("0  NO_ROWS");
  }

  @Test
  void saysWhereAQuotationMarkIsNotClosed() throws IOException {
    var report = bring(NAMES + row("q-1", "320505", "2015", "1") + "q-2,\"000,zh\n");

    assertThat(faults(report)).contains("3  BROKEN_CSV");
    assertThat(rows("q-1")).isZero();
  }

  @Test
  void countsAMillionRowsInBoundedMemoryAndTakesNoneOfThem() throws IOException {
    var file = folder.resolve("million.csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write(NAMES);
      for (int i = 0; i < 1_000_000; i++) {
        out.write(row("million-" + i, "320505", "2015", i % 10 == 0 ? "4,5" : "4"));
      }
    }

    var report = imports.bring(file, new ImportWish("million.csv", false, false, "test"));

    assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(report.rows().read()).isEqualTo(1_000_000);
    assertThat(report.rows().errors()).isGreaterThanOrEqualTo(100_000);
    assertThat(report.errors()).hasSize(ImportReport.LISTED);
    assertThat(report.errors().getFirst().fault()).isEqualTo(Fault.TOO_MANY_ROWS);
    assertThat(count("id like 'million-%'")).isZero();
  }

  @Test
  void readsAWorkbookLikeACsvFile() throws IOException {
    var file = folder.resolve("figures.xlsx");
    try (var book = new XSSFWorkbook();
        var out = Files.newOutputStream(file)) {
      var sheet = book.createSheet();
      fill(sheet.createRow(0), NAMES.strip().split(","));
      fill(sheet.createRow(1), row("book-1", "320506", "2015", "9").strip().split(","));
      sheet.getRow(1).getCell(8).setCellValue(45120.5);
      book.write(out);
    }

    var report = imports.bring(file, new ImportWish("figures.xlsx", false, false, "test"));

    assertThat(faults(report)).isEmpty();
    assertThat(report.form()).isEqualTo("XLSX");
    assertThat(rows("book-1")).isEqualTo(1);
  }

  @Test
  void refusesAWorkbookThatUnpacksToAMountain() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types>".getBytes(StandardCharsets.UTF_8));
      var zeros = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        zip.write(zeros);
      }
    }

    var report = bring(bytes.toByteArray());

    assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(faults(report)).containsExactly("0  UNREADABLE_WORKBOOK");
  }

  @Test
  void leavesNoRowWhenItBreaksInTheMiddle() throws IOException {
    var csv =
        NAMES
            + IntStream.range(0, 5_000)
                .mapToObj(i -> row("half-" + i, "320505", "2015", "4"))
                .collect(Collectors.joining());
    jdbc.sql(
            """
            create function statistics.breaks() returns trigger language plpgsql as $$
            begin
              if new.id = 'half-4000' then raise exception 'the disk is gone'; end if;
              return new;
            end $$
            """)
        .update();
    jdbc.sql(
            """
            create trigger breaks before insert on statistics.observation
            for each row execute function statistics.breaks()
            """)
        .update();
    try {
      assertThatThrownBy(() -> bring(csv)).hasMessageContaining("the disk is gone");
    } finally {
      jdbc.sql("drop function statistics.breaks() cascade").update();
    }

    assertThat(count("id like 'half-%'")).isZero();
    assertThat(bring(csv).rows().added()).isEqualTo(5_000);
  }

  @Test
  void knowsEveryRowOfThePackWordForWord() {
    var report =
        imports.bring(
            pack.file("statistics/observations.csv").orElseThrow(),
            new ImportWish("observations.csv", true, false, "test"));

    assertThat(faults(report)).isEmpty();
    assertThat(report.rows().unchanged()).isEqualTo(report.rows().read()).isPositive();
  }

  @Test
  void leavesRowsOfThePackToThePack() throws IOException {
    var id = jdbc.sql("select min(id) from statistics.observation").query(String.class).single();

    var report =
        imports.bring(
            file(NAMES + row(id, "320505", "2015", "4")), new ImportWish("f", false, true, "test"));

    assertThat(faults(report)).containsExactly("2 id OF_THE_PACK");
  }

  private ImportReport bring(String csv) throws IOException {
    return bring(csv.getBytes(StandardCharsets.UTF_8));
  }

  private ImportReport bring(byte[] bytes) throws IOException {
    var file = Files.write(folder.resolve("file"), bytes);
    return imports.bring(file, new ImportWish("file", false, false, "test"));
  }

  private Path file(String csv) throws IOException {
    return Files.writeString(folder.resolve("file"), csv);
  }

  private static List<String> faults(ImportReport report) {
    return report.errors().stream().map(ImportsTest::fault).toList();
  }

  private static String fault(RowError error) {
    return error.row() + " " + error.column() + " " + error.fault();
  }

  private static void fill(org.apache.poi.xssf.usermodel.XSSFRow row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
  }

  static String row(String id, String region, String period, String value) {
    return "%s,000,zh,17,patents_granted,%s,%s,total,%s,piece,as printed\n"
        .formatted(id, region, period, value);
  }

  private long rows(String id) {
    return jdbc.sql("select count(*) from statistics.observation where id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }

  private long count(String where) {
    return jdbc.sql("select count(*) from statistics.observation where " + where)
        .query(Long.class)
        .single();
  }

  private String figure(String period) {
    return statistics
        .observations(
            new ObservationQuery(
                Set.of("patents_granted"),
                Set.of(Region.parse("320505")),
                Set.of(Period.parse(period)),
                Set.of()))
        .getFirst()
        .value()
        .toPlainString();
  }
}
