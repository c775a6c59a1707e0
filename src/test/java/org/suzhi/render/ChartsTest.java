package org.suzhi.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suzhi.render.Chart.Kind;
import org.suzhi.render.Chart.Series;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ChartsTest {

  private static final List<String> YEARS = List.of("2021", "2022", "2023");

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyKindIsOneWellFormedImageWithTitleAndDescription(Kind kind) throws Exception {
    var drawn =
        Charts.svg(Chart.of(kind, "Filings", "pieces", YEARS, numbers(1, 2, 3)), Locale.ENGLISH);

    var root = parse(drawn).getDocumentElement();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("lang")).isEqualTo("en");
    assertThat(text(root, "title")).isEqualTo("Filings (pieces)");
    assertThat(text(root, "desc")).contains("2021: 1", "2022: 2", "2023: 3");
    assertThat(root.getAttribute("aria-labelledby")).contains("-t ").endsWith("-d");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void nothingInADrawingNeedsALooserSecurityPolicy(Kind kind) {
    var drawn = Charts.svg(Chart.of(kind, "a", "b", YEARS, numbers(1, 2, 3)), Locale.ENGLISH);

    assertThat(drawn).doesNotContain("style=", "<style", "<script", "href", "url(", " on");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theSameChartIsTheSameDrawing(Kind kind) {
    var chart = Chart.of(kind, "a", "b", YEARS, numbers(5, 2, 3));

    assertThat(Charts.svg(chart, Locale.ENGLISH)).isEqualTo(Charts.svg(chart, Locale.ENGLISH));
  }

  @Test
  void everyValueIsWrittenAtItsBar() {
    var chart = Chart.of(Kind.BAR, "有效发明专利", "件", List.of("甲市", "乙市"), numbers(129_899, 85_957));

    assertThat(Charts.svg(chart, Locale.SIMPLIFIED_CHINESE))
        .contains(">129,899</text>", ">85,957</text>", ">甲市</text>", "有效发明专利 (件)");
  }

  @Test
  void barsAreAsLongAsTheirValuesFromZero() throws Exception {
    var drawn =
        Charts.svg(
            Chart.of(Kind.BAR, "a", "", List.of("x", "y"), numbers(100, 25)), Locale.ENGLISH);

    var bars = parse(drawn).getElementsByTagName("rect");
    double longer = Double.parseDouble(((Element) bars.item(0)).getAttribute("width"));
    double shorter = Double.parseDouble(((Element) bars.item(1)).getAttribute("width"));
    assertThat(longer / shorter).isBetween(3.95, 4.05);
  }

  @Test
  void aGapInALineIsNotDrawnAsZero() {
    var gap =
        new Series(
            "x",
            Colour.BLUE,
            List.of(Optional.of(BigDecimal.ONE), Optional.empty(), Optional.of(BigDecimal.TEN)));
    var drawn =
        Charts.svg(new Chart(Kind.LINE, "a", "", "", "", YEARS, List.of(gap)), Locale.ENGLISH);

    assertThat(drawn).containsPattern("d=\"M[0-9. ]+M[0-9. ]+\"").contains("2022: –");
  }

  @Test
  void axisNumbersFollowTheLanguage() {
    var chart = Chart.of(Kind.COLUMN, "a", "", YEARS, numbers(0, 100_000, 200_000));

    assertThat(Charts.svg(chart, Locale.SIMPLIFIED_CHINESE)).contains(">20万<");
    assertThat(Charts.svg(chart, Locale.ENGLISH)).contains(">200K<");
  }

  @Test
  void hostileNamesAreText() throws Exception {
    var chart =
        Chart.of(Kind.BAR, "<script>alert(1)</script>", "\"&", List.of("]]>\u0000<b>"), numbers(1));

    var drawn = Charts.svg(chart, Locale.ENGLISH);
    assertThat(drawn).doesNotContain("<script", "<b>", "\u0000");
    assertThat(text(parse(drawn).getDocumentElement(), "title")).contains("<script>");
  }

  @Test
  void refusesWhatCanNotBeDrawnHonestly() {
    assertThatThrownBy(
            () ->
                Chart.of(
                    Kind.PIE,
                    "a",
                    "",
                    List.of("1", "2", "3", "4", "5", "6"),
                    numbers(1, 2, 3, 4, 5, 6)))
        .hasMessageContaining("at most 5 parts");
    assertThatThrownBy(() -> Chart.of(Kind.PIE, "a", "", YEARS, numbers(1, -2, 3)))
        .hasMessageContaining("negative");
    assertThatThrownBy(() -> Chart.of(Kind.LINE, "a", "", YEARS, numbers(1, 2)))
        .hasMessageContaining("not as many values");
  }

  @Test
  void emptyAndZeroFiguresStillGiveADrawing() throws Exception {
    for (var kind : Kind.values()) {
      parse(Charts.svg(Chart.of(kind, "a", "", YEARS, numbers(0, 0, 0)), Locale.ENGLISH));
      var none =
          new Series(
              "x", Colour.BLUE, List.of(Optional.empty(), Optional.empty(), Optional.empty()));
      var drawn =
          Charts.svg(new Chart(kind, "a", "", "", "", YEARS, List.of(none)), Locale.ENGLISH);
      assertThat(drawn).doesNotContain("NaN", "Infinity");
      parse(drawn);
    }
  }

  private static List<BigDecimal> numbers(long... values) {
    return Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList();
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(Element root, String name) {
    return root.getElementsByTagName(name).item(0).getTextContent();
  }
}
