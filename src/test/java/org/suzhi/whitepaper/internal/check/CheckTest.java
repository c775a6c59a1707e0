package org.suzhi.whitepaper.internal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suzhi.whitepaper.CheckReport.Cause;
import org.suzhi.whitepaper.CheckReport.Unreadable;
import org.suzhi.whitepaper.Finding;
import org.suzhi.whitepaper.Finding.Kind;
import org.suzhi.whitepaper.Finding.Severity;
import org.suzhi.whitepaper.Finding.Side;

/** What the check finds in small papers made for it, and what it leaves alone. */
class CheckTest {

  private static final String SOUND =
      """
      # 某省知识产权白皮书

      2031年，全省商标申请量51,204件，同比增长4.18%；有效商标注册量903,551件，比上年增加42,018件，增幅4.88%。

      全省发明专利授权量20,417件，占全省专利授权量的25.11%；实用新型专利授权量48,803件，占60.03%；外观设计专利授权量12,078件，占14.86%，专利授权量合计81,298件。质押融资总额38.6亿元，惠及企业1,722家。

      # White Paper on Intellectual Property of the Province

      In 2031, 51,204 trademark applications were filed, up 4.18% year on year; valid trademark registrations stood at 903,551, an increase of 42,018, up 4.88%.

      Invention patents granted numbered 20,417, accounting for 25.11% of patents granted; utility models 48,803, accounting for 60.03%; designs 12,078, accounting for 14.86%, with 81,298 patents granted in all. Pledge financing totalled RMB 3.86 billion, benefiting 1,722 enterprises.
      """;

  private static final String TABLE =
      """
      地区	申请量	授权量	合计
      甲市	1204	311	1515
      乙市	893	270	1163
      丙市	2077	655	2732
      丁市	418	96	514
      全省	4592	1332	5924
      """;

  @Test
  void leavesASoundPaperAlone() {
    assertThat(Papers.findings(SOUND)).isEmpty();
    assertThat(Papers.findings(TABLE)).isEmpty();
  }

  @Test
  void seesANumberThatDiffersBetweenTheLanguages() {
    var finding = only(SOUND.replace("1,722 enterprises", "1,732 enterprises"));
    assertThat(finding.kind()).isEqualTo(Kind.C1);
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.zh().orElseThrow().line()).isEqualTo(5);
    assertThat(finding.en().orElseThrow().line()).isEqualTo(11);
    assertThat(List.of(finding.left(), finding.right())).containsExactly("1732", "1722");
  }

  @Test
  void seesAnAmountTenTimesTheOther() {
    var finding = only(SOUND.replace("RMB 3.86 billion", "RMB 38.6 billion"));
    assertThat(finding.reason().key()).isEqualTo("scale-differs");
    assertThat(finding.primary()).isEqualTo(Side.EN);
  }

  @Test
  void sumsTellWhichLanguageIsWrong() {
    var finding = only(SOUND.replace("，占14.86%", "，占17.86%"));
    assertThat(finding.kind()).isEqualTo(Kind.C1);
    assertThat(finding.primary()).isEqualTo(Side.ZH);
  }

  @Test
  void seesAFigureThatOneLanguageLeavesOut() {
    var finding = only(SOUND.replace("，惠及企业1,722家", ""));
    assertThat(finding.kind()).isEqualTo(Kind.C6);
    assertThat(finding.primary()).isEqualTo(Side.ZH);
    assertThat(finding.en().orElseThrow().text()).contains("1,722");
  }

  @Test
  void seesAGrowthThatDoesNotFitItsIncreaseInEitherLanguage() {
    var finding = only(SOUND.replace("4.88%", "8.48%"));
    assertThat(finding.reason().key()).isEqualTo("growth-of-counts");
    assertThat(finding.right()).isEqualTo("4.88%");
    assertThat(finding.zh()).isPresent();
    assertThat(finding.en()).isPresent();
  }

  @Test
  void seesPercentWherePointsAreMeant() {
    var zh = SOUND.replace("25.11%；", "25.11%，较上年提高1.32个百分点；");
    var finding =
        only(zh.replace("25.11% of patents granted;", "25.11% of patents granted, up 1.32%;"));
    assertThat(finding.kind()).isEqualTo(Kind.C4);
    assertThat(finding.primary()).isEqualTo(Side.EN);
    assertThat(finding.left()).isEqualTo("1.32%");
  }

  @Test
  void seesASeparatorOutOfPlaceAndOneThatIsMissing() {
    assertThat(only(SOUND.replace("51,204 trademark", "5,1204 trademark")).reason().key())
        .isEqualTo("misplaced-separator");
    var missing = only(SOUND.replace("51,204 trademark", "51204 trademark"));
    assertThat(missing.reason().key()).isEqualTo("separator-missing");
    assertThat(missing.severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void seesANumberWithoutItsMeasureWord() {
    var zh = SOUND.replace("惠及企业1,722家", "惠及企业1,722家，举办9知识产权宣讲活动");
    var finding =
        only(zh.replace("1,722 enterprises", "1,722 enterprises, and nine events were held"));
    assertThat(finding.reason().key()).isEqualTo("measure-word-missing");
  }

  @Test
  void seesATotalThatItsColumnDoesNotMake() {
    var finding = only(TABLE.replace("5924", "5942"));
    assertThat(finding.kind()).isEqualTo(Kind.C2);
    assertThat(finding.zh().orElseThrow().line()).isEqualTo(6);
    assertThat(List.of(finding.left(), finding.right())).containsExactly("5942", "5924");
  }

  @Test
  void aTotalOverSubtotalsIsSoundAndOneThatIsOffIsSeen() {
    var table =
        """
        地区	人口（万人）	专利（件）	每万人口（件）
        东部	301.23	1286	4.27
        甲市	100.11	523	5.22
        乙市	201.12	763	3.79
        西部	252.56	871	3.45
        丙市	151.33	352	2.33
        地区	人口（万人）	专利（件）	每万人口（件）
        丁市	101.23	519	5.13
        其他	—	23	—
        合计	553.79	2180	3.94
        """;
    assertThat(Papers.findings(table)).isEmpty();
    assertThat(Papers.findings(table.replace("2180", "2280")))
        .extracting(it -> it.reason().key(), Finding::left, Finding::right)
        .contains(tuple("total-of-column", "2280", "2180"));
  }

  @Test
  void severalTitlesInALineOfTheContentsAreTitlesEach() {
    var paper =
        """
        一、创造 .......................... 3
        （一）商标  （二）专利
        二、保护 .......................... 5

        一、创造
        （一）商标
        商标申请51,204件。
        （二）专利
        专利授权81,298件。
        二、保护
        办理案件112件。
        """;
    assertThat(Papers.findings(paper)).isEmpty();
  }

  @Test
  void blamesTheCellWhoseCorrectionMendsBothItsRowAndItsColumn() {
    var finding = only(TABLE.replace("2077", "2067"));
    assertThat(finding.zh().orElseThrow().line()).isEqualTo(4);
    assertThat(finding.right()).isEqualTo("2077");
  }

  @Test
  void aDeclaredDifferenceIsNoFinding() {
    var declared = TABLE + "\n[1] 公布值：5,942件；按各行合计为5,924件。\n";
    assertThat(Papers.findings(declared)).isEmpty();
  }

  @Test
  void aCountFromTheBeginningMayNotFallBelowAnEarlierPaper() {
    var now = "截至2031年底，全省累计认定示范企业402家，累计培育品牌88个。";
    var then = "截至2030年底，全省累计认定示范企业417家，累计培育品牌80个。";
    var findings = Papers.findings(now, then);
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().reason().key()).isEqualTo("earlier-cumulative-falls");
  }

  @Test
  void seesANumberingThatJumpsAndAChapterListedUnderAnothersTitle() {
    var text =
        """
        01 创造
        02 保护
        03 创造

        %s

        一、创造

        二、保护

        （二）司法保护

        三、服务

        结束。
        """
            .formatted("全省知识产权事业稳步发展。".repeat(16) + "共1件。");
    assertThat(Papers.findings(text))
        .extracting(it -> it.reason().key())
        .contains("numbering-jumps", "titles-differ");
  }

  @Test
  void namesWhyATextCannotBeChecked() {
    assertThat(Papers.report("  \n ")).isEqualTo(new Unreadable(Cause.NO_TEXT));
    assertThat(Papers.report("没有数字的文字。")).isEqualTo(new Unreadable(Cause.NO_NUMBER));
    var german =
        "Im Jahr 2031 wurden in der Provinz 51.204 Marken angemeldet, 4,18 Prozent mehr als im Vorjahr. "
            .repeat(6);
    assertThat(Papers.report(german)).isEqualTo(new Unreadable(Cause.OTHER_LANGUAGE));
    var japanese = "2031年に県内で51204件の商標が出願され、前年より4.18パーセント増えました。".repeat(4);
    assertThat(Papers.report(japanese)).isEqualTo(new Unreadable(Cause.OTHER_LANGUAGE));
  }

  private static Finding only(String text) {
    var findings = Papers.findings(text);
    assertThat(findings).hasSize(1);
    return findings.getFirst();
  }
}
