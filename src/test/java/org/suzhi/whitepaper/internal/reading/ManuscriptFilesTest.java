package org.suzhi.whitepaper.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.suzhi.document.BoundedParsing;
import org.suzhi.document.DocumentSettings;
import org.suzhi.document.ParsingSettings;
import org.suzhi.kernel.SharedData;
import org.suzhi.platform.DataDirectory;
import org.suzhi.whitepaper.Manuscript;
import org.suzhi.whitepaper.Manuscript.Form;
import org.suzhi.whitepaper.Manuscript.Line;
import org.suzhi.whitepaper.Reading;

class ManuscriptFilesTest {

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

  @TestFactory
  Stream<DynamicTest> aPaperIsTheSameInEveryKindOfFile() {
    return Stream.of(1L, 2L, 3L, 4L, 5L, 6L)
        .map(
            seed ->
                DynamicTest.dynamicTest(
                    "seed " + seed,
                    () -> {
                      var paper = SamplePaper.of(seed);
                      check(paper, "paper.md", paper.markdown().getBytes(StandardCharsets.UTF_8));
                      check(paper, "paper.txt", paper.tabbed().getBytes(StandardCharsets.UTF_8));
                      check(paper, "paper", paper.html().getBytes(StandardCharsets.UTF_8));
                      check(paper, "paper.docx", paper.docx());
                      check(paper, "paper.pdf", paper.pdf());
                    }));
  }

  private void check(SamplePaper paper, String name, byte[] bytes) throws IOException {
    var lines = words(read(name, bytes));
    assertThat(lines.getFirst().form()).as(name).isEqualTo(Form.HEADING);
    assertThat(lines.getFirst().text()).as(name).isEqualTo(paper.heading());
    assertThat(lines.get(1).form()).as(name).isEqualTo(Form.TEXT);
    assertThat(lines.get(1).text()).as(name).isEqualTo(paper.sentence());
    assertThat(lines.stream().filter(line -> line.form() == Form.ROW).map(Line::text))
        .as(name)
        .containsExactlyElementsOf(
            paper.rows().stream().map(row -> String.join("\t", row)).toList());
  }

  @Test
  void countsThePhysicalLinesOfTextWhateverTheyHold() throws IOException {
    var text = "\uFEFF第一行\r\n\r\nsecond\u2028still second\u0085and\fso on\n\n最后 5 件";
    assertThat(read("a.txt", text.getBytes(StandardCharsets.UTF_8)).lines())
        .containsExactly(
            new Line(1, 0, Form.TEXT, "第一行"),
            new Line(2, 0, Form.TEXT, ""),
            new Line(3, 0, Form.TEXT, "second still second and so on"),
            new Line(4, 0, Form.TEXT, ""),
            new Line(5, 0, Form.TEXT, "最后 5 件"));
  }

  @Test
  void readsMarkdownWithItsTablesTagsAndMarks() throws IOException {
    var text =
        """
        ## 1. Creation ##
        * **12.00**% of *all* [marks](http://x.example/2023) 3\\*4 <b>x</b>&gt;1<sup>2</sup>
        地区\t件
        \t院校\t企业
        A | B
        --- | ---:
        1 | 2
        <table><tr><td rowspan="2">a</td><td colspan="2">b</td></tr>
        <tr><td>c</td><td>d</td></tr></table>
        Title
        =====
        5 | 6 is no table
        """;
    assertThat(read("a.md", text.getBytes(StandardCharsets.UTF_8)).lines())
        .containsExactly(
            new Line(1, 0, Form.HEADING, "1. Creation"),
            new Line(2, 0, Form.TEXT, "- 12.00% of all marks 3*4 x>1²"),
            new Line(3, 0, Form.ROW, "地区\t件"),
            new Line(4, 0, Form.ROW, "\t院校\t企业"),
            new Line(5, 0, Form.ROW, "A\tB"),
            new Line(6, 0, Form.TEXT, ""),
            new Line(7, 0, Form.ROW, "1\t2"),
            new Line(8, 0, Form.ROW, "a\tb\t"),
            new Line(9, 0, Form.ROW, "\tc\td"),
            new Line(10, 0, Form.HEADING, "Title"),
            new Line(11, 0, Form.TEXT, ""),
            new Line(12, 0, Form.TEXT, "5 | 6 is no table"));
  }

  @Test
  void readsHtmlAsItIsSeenAndRunsNothingOfIt() throws IOException {
    var html =
        """
        <html><head><title>1</title><script>document.write("2")</script></head>
        <body onload="alert(3)">
        <p>Some <em>4</em> words,
        on two lines<script>alert(5)</script></p><img src=x onerror=alert(6)>
        <div hidden>7</div><p style="display: none">8</p>
        <iframe src="file:///etc/passwd"></iframe>
        <h3>Nine</h3>
        """;
    assertThat(read("a.html", html.getBytes(StandardCharsets.UTF_8)).lines())
        .containsExactly(
            new Line(3, 0, Form.TEXT, "Some 4 words, on two lines"),
            new Line(7, 0, Form.HEADING, "Nine"));
  }

  @TestFactory
  Stream<DynamicTest> readsTheEncodingsThatChineseTextComesIn() {
    var text = "全省商标申请量438666件，同比降低8.66%。\n";
    return Stream.of("UTF-8", "UTF-16", "GB18030", "GBK")
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        assertThat(read("a.txt", text.getBytes(Charset.forName(name))).lines())
                            .containsExactly(new Line(1, 0, Form.TEXT, text.strip()))));
  }

  @Test
  @Tag("shared")
  void readsEveryLineOfTheSources() throws IOException {
    var source = SharedData.file("../sources/000.txt");
    var lines = read("000.txt", Files.readAllBytes(source)).lines();
    var raw = Files.readString(source).split("\n");
    assertThat(lines).hasSameSizeAs(raw);
    assertThat(lines.getLast().number()).isEqualTo(raw.length);
    for (int i : List.of(293, 333, 443, 613, 659)) {
      assertThat(lines.get(i - 1).text().replaceAll("[^0-9]", ""))
          .as("line %d", i)
          .isEqualTo(raw[i - 1].replaceAll("[^0-9]", ""));
    }
    assertThat(lines.stream().filter(line -> line.form() == Form.ROW)).hasSizeGreaterThan(70);
  }

  private Manuscript read(String name, byte[] bytes) throws IOException {
    var file = folder.resolve("upload");
    Files.write(file, bytes);
    var reading = files.read(file, name);
    assertThat(reading).as(name).isInstanceOf(Reading.Read.class);
    return ((Reading.Read) reading).manuscript();
  }

  private static List<Line> words(Manuscript manuscript) {
    return manuscript.lines().stream().filter(line -> !line.text().isEmpty()).toList();
  }
}
