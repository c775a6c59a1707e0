package org.suzhi.whitepaper.internal.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.platform.PackProblem;
import org.suzhi.whitepaper.internal.template.Form.Kind;

/** What an editor writes is read, and what can't be is named by file and line. */
class TemplateReadingTest {

  private static final String HEAD =
      """
      title:
        zh: 标题
        en: Title
      publisher:
        zh: 发布者
        en: Publisher
      region: "990000"
      year: 2024
      documents: [D24]
      chapters: [one]
      """;

  @Test
  void readsHeadingsParagraphsAndItems() {
    var blocks =
        read(
            """
            # 创造 | Creation

            zh: 全省{patents_granted}，
              其中**发明**{patents_granted; patent_type=invention; share}。
            en: Of {patents_granted; noun}, **inventions** were
              {patents_granted; patent_type=invention; share}.

            - zh: 计划{"1+13+N"}
              en: Plan {"1+13+N"}
            """);
    assertThat(blocks).hasSize(3);
    assertThat(blocks.getFirst()).isInstanceOf(Block.Heading.class);
    var paragraph = (Block.Paragraph) blocks.get(1);
    assertThat(paragraph.place().line()).isEqualTo(3);
    assertThat(references(paragraph.text().zh()))
        .extracting(reference -> reference.form().kind())
        .containsExactly(Kind.VALUE, Kind.SHARE);
    assertThat(paragraph.text().en().stream().filter(Piece.Bold.class::isInstance)).hasSize(2);
    assertThat(((Block.Paragraph) blocks.get(2)).item()).isTrue();
    assertThat(((Block.Paragraph) blocks.get(2)).text().zh().get(1))
        .isEqualTo(new Piece.Literal("1+13+N"));
  }

  @Test
  void readsATableWithItsCharts() {
    var table =
        (Block.Table)
            read("""
                    # 创造 | Creation

                    ```table by-city
                    title: 各市 | By city
                    rows: grouped
                    column: {patents_granted} | 合计 | Total
                    column: {patents_granted; change}
                    total: first
                    chart: bar 1
                    ```
                    """)
                .get(1);
    assertThat(table.total()).isEqualTo(Block.Total.FIRST);
    assertThat(table.columns()).hasSize(2);
    assertThat(table.drawings()).containsExactly(new Block.Drawing("bar", List.of(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zh: 增长8%。",
        "zh: 增长三个百分点。",
        "zh: 共２０件。",
        "zh: 贷款三亿元。",
        "zh: 数{patents_granted。",
        "zh: 数patents_granted}。",
        "zh: 数{patents_granted; pattern}。",
        "zh: 数{patents_granted; share; rank}。",
        "zh: 数{patents_granted; times}。",
        "zh: 数{patents_granted; region=12}。",
        "zh: 数{patents_granted; period=2023-13}。",
        "zh: 数{; region=990000}。",
        "zh: 年{=20233}。",
        "zh: <b>数</b>。",
        "没有语言。"
      })
  void namesFileAndLineOfWhatCannotBeRead(String line) {
    assertThatThrownBy(() -> read("# 创造 | Creation\n\n" + line + "\nen: Words.\n"))
        .isInstanceOf(PackProblem.class)
        .hasMessageStartingWith("/papers/x/one.md:3: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "4 # zh: 数{patents_granted}。\\nen: No number.",
        "3 # zh: 数。",
        "3 # zh: 名{\"1+1\"}。\\nen: Name.",
        "3 # ```table t\\ntitle: 甲 | A\\nrows: cities\\n",
        "3 # ```table t\\ntitle: 甲 | A\\nrows: cities\\n```",
        "6 # ```table t\\ntitle: 甲 | A\\nrows: cities\\ncolumns: {x}\\n```",
        "4 # ```table t\\ntitle: 甲\\n```",
        "3 # ```chart ring t\\ntitle: 甲 | A\\nrows: cities\\ncolumn: {x}\\n```",
      })
  void namesTheLineWithinABlock(int line, String block) {
    var text = "% 创造 | Creation\n\n".replace('%', '\u0023') + block.replace("\\n", "\n") + "\n";
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(PackProblem.class)
        .hasMessageMatching("(?s)/papers/x/one.md:(" + line + "|3): .*");
  }

  @Test
  void aHeadingMayNotBeLeftOut() {
    assertThatThrownBy(() -> read("zh: 甲\nen: A\n")).hasMessageContaining("one.md:1: ");
    assertThatThrownBy(() -> read("# 甲 | A\n\n### 乙 | B\n")).hasMessageContaining("one.md:3: ");
  }

  @Test
  void namesWhatIsWrongWithTheHead() {
    assertThatThrownBy(() -> read(HEAD.replace("year: 2024", "year: 24"), "# 甲 | A\n"))
        .hasMessageStartingWith("/papers/x/paper.yaml:8: year:");
    assertThatThrownBy(() -> read(HEAD.replace("[one]", "[two]"), "# 甲 | A\n"))
        .hasMessageContaining("paper.yaml:10: chapters: there is no file two.md");
    assertThatThrownBy(() -> read(HEAD.replace("publisher:\n", ""), "# 甲 | A\n"))
        .isInstanceOf(PackProblem.class);
  }

  @Test
  void theMostSpecialMeasureWins() {
    var measures =
        Measures.read(
            new Place(Path.of("/papers/measures.csv"), 1),
            "indicator,breakdown,zh,en_one,en_many\na,,件,piece,pieces\na,k=v,项,item,items\n");
    assertThat(measures.of("a", org.suzhi.statistics.Breakdown.parse("k=v;l=w")).orElseThrow().zh())
        .isEqualTo("项");
    assertThat(measures.of("a", org.suzhi.statistics.Breakdown.TOTAL).orElseThrow().zh())
        .isEqualTo("件");
    assertThat(measures.of("b", org.suzhi.statistics.Breakdown.TOTAL)).isEmpty();
  }

  private static List<Reference> references(List<Piece> pieces) {
    return pieces.stream()
        .filter(Piece.Figure.class::isInstance)
        .map(piece -> ((Piece.Figure) piece).reference())
        .toList();
  }

  private static List<Block> read(String chapter) {
    return read(HEAD, chapter);
  }

  private static List<Block> read(String head, String chapter) {
    return TemplateReading.read(
            "x", Path.of("/papers/x"), Map.of("paper.yaml", head, "one.md", chapter))
        .blocks();
  }
}
