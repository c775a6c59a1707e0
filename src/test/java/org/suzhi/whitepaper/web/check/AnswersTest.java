package org.suzhi.whitepaper.web.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.suzhi.whitepaper.CheckReport;
import org.suzhi.whitepaper.Finding;
import org.suzhi.whitepaper.Finding.Kind;
import org.suzhi.whitepaper.Finding.Passage;
import org.suzhi.whitepaper.Finding.Reason;
import org.suzhi.whitepaper.Finding.Related;
import org.suzhi.whitepaper.Finding.Severity;
import org.suzhi.whitepaper.Finding.Side;
import tools.jackson.databind.json.JsonMapper;

class AnswersTest {

  private static final FindingTexts ENGLISH =
      new FindingTexts(ReasonsTest.messages(), Locale.ENGLISH);
  private static final FindingTexts CHINESE =
      new FindingTexts(ReasonsTest.messages(), Locale.CHINESE);

  private static final Finding LOAN =
      new Finding(
          Kind.C1,
          Severity.ERROR,
          Side.EN,
          Optional.of(new Passage(12, 0, "发放贷款15亿元")),
          Optional.of(new Passage(48, 0, "=loans of RMB 150 billion")),
          List.of(new Related(Side.ZH, new Passage(7, 0, "贷款15亿元"))),
          "RMB 150 billion",
          "15亿元",
          new Reason("scale-differs", List.of("RMB 150 billion", "15亿元", "100")));

  private static final Finding HEAD =
      new Finding(
          Kind.C7,
          Severity.INFO,
          Side.ZH,
          Optional.of(new Passage(3, 2, "一、总则")),
          Optional.empty(),
          List.of(),
          "",
          "",
          new Reason("heading-without-body", List.of("一、总则")));

  private static final CheckReport.Checked REPORT =
      new CheckReport.Checked(List.of(HEAD, LOAN), 60, 4, 1);

  @Test
  void programsReadTheFieldsOfEveryFinding() {
    var json =
        JsonMapper.builder().build().writeValueAsString(FindingRow.of(REPORT.findings(), ENGLISH));
    assertThat(json)
        .isEqualTo(
            """
            [{"class":"C1","severity":"error","primary":"en",\
            "zh":{"line":12,"text":"发放贷款15亿元"},"en":{"line":48,"text":"=loans of RMB 150 billion"},\
            "related":[{"lang":"zh","line":7,"text":"贷款15亿元"}],\
            "left":"RMB 150 billion","right":"15亿元",\
            "message":"RMB 150 billion here, but 15亿元 in the other language: they differ by a factor of 100."},\
            {"class":"C7","severity":"info","primary":"zh","zh":{"page":2,"text":"一、总则"},"en":null,\
            "related":[],"left":"","right":"","message":"Nothing follows the heading “一、总则”."}]""");
  }

  @Test
  void aTerminalShowsPlacesWordsAndCounts() {
    assertThat(new ReportText(CHINESE).of(REPORT).lines())
        .containsExactly(
            "C1 错误 第12行/48行：两种语言的数量级不同：此处为RMB 150 billion，另一处为15亿元，相差100倍。",
            "    中文 第12行：发放贷款15亿元",
            "    英文 第48行：=loans of RMB 150 billion",
            "    (另见) 中文 第7行：贷款15亿元",
            "C7 提示 第2页：标题“一、总则”下没有内容或表格。",
            "    中文 第2页：一、总则",
            "共 2 处：错误 1 处，警告 0 处，提示 1 处。",
            "读取 60 行，识别 4 个数字，两种语言对应 1 处。");
    assertThat(new ReportText(ENGLISH).of(REPORT)).contains("C1 error line 12/48: RMB 150");
  }

  @Test
  void aSpreadsheetGetsNoFormula() {
    assertThat(FindingsCsv.of(REPORT.findings(), ENGLISH))
        .startsWith("\uFEFFClass,Severity,Primary side,")
        .contains("C1,error,English,line 12,发放贷款15亿元,line 48,'=loans of RMB 150 billion,");
  }

  @Test
  void theWordsInQuestionAreMarkedAndNoOthers() {
    assertThat(Marked.of("1,500 and 500 and 500.5, then 500.", finding("500")))
        .containsExactly(
            new Marked("1,500 and ", false),
            new Marked("500", true),
            new Marked(" and 500.5, then ", false),
            new Marked("500", true),
            new Marked(".", false));
  }

  @Test
  void aNumberIsMarkedHoweverTheOtherLanguageWritesIt() {
    assertThat(Marked.of("in all 390,125 pieces", finding("390125")))
        .contains(new Marked("390,125", true));
    assertThat(Marked.of("共390125件", finding("390,125"))).contains(new Marked("390125", true));
  }

  @Test
  void aLongPassageIsCutToWhatIsNearTheWords() {
    var words = Marked.plain(Marked.of("a ".repeat(500) + "77" + " b".repeat(500), finding("77")));
    assertThat(words).contains("a 77 b").startsWith("…").endsWith("…").hasSizeLessThan(340);
  }

  private static Finding finding(String value) {
    return new Finding(
        Kind.C2,
        Severity.ERROR,
        Side.EN,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        value,
        "",
        new Reason("unit-missing", List.of(value)));
  }
}
