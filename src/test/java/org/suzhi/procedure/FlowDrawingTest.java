package org.suzhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.suzhi.procedure.internal.flow.FlowDrawing;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class FlowDrawingTest {

  private static final int TELEPHONE = 390;

  @Test
  void everyFlowIsDrawnWithAllItsStagesInBothLanguages() throws Exception {
    for (var flow : FlowsTest.all().values()) {
      for (var locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
        var svg = draw(flow, flow.switches().keySet(), Optional.empty(), locale);
        var said = svg.getDocumentElement().getTextContent().replaceAll("\\s+", "");
        for (var stage : flow.stages().values()) {
          assertThat(said).contains(stage.name().in(locale).replaceAll("\\s+", ""));
        }
      }
    }
  }

  @Test
  void fitsATelephoneAndNeedsNeitherScriptNorStyle() throws Exception {
    for (var flow : FlowsTest.all().values()) {
      for (var locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
        var svg = draw(flow, Set.of(), Optional.empty(), locale);
        assertThat(Integer.parseInt(svg.getDocumentElement().getAttribute("width")))
            .isLessThanOrEqualTo(TELEPHONE);
        var all = svg.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
          var element = (Element) all.item(i);
          assertThat(element.getTagName()).isNotIn("script", "style", "foreignObject", "a");
          assertThat(element.hasAttribute("style")).isFalse();
          assertThat(element.getAttribute("font-size")).isIn("", "12", "15");
        }
      }
    }
  }

  @Test
  void marksTheStageWhereAnApplicationStandsByMoreThanColour() throws Exception {
    var flow = FlowsTest.named("examination");
    assertThat(text(draw(flow, Set.of(), Optional.of("examining"), Locale.CHINESE)))
        .contains("▶ 审查（当前）");
    assertThat(text(draw(flow, Set.of(), Optional.of("examining"), Locale.ENGLISH)))
        .contains("▶ Examination (now)");
    assertThat(text(draw(flow, Set.of(), Optional.empty(), Locale.ENGLISH))).doesNotContain("▶");
  }

  @Test
  void leavesOutWhatTheServiceHasNotSwitchedOn() throws Exception {
    var flow = FlowsTest.named("examination");
    assertThat(text(draw(flow, Set.of(), Optional.empty(), Locale.CHINESE)))
        .doesNotContain("待缴费")
        .doesNotContain("复核");
    assertThat(text(draw(flow, Set.of("fee"), Optional.empty(), Locale.CHINESE)))
        .contains("待缴费")
        .doesNotContain("复核");
  }

  private static String text(Document svg) {
    return svg.getDocumentElement().getTextContent();
  }

  private static Document draw(Flow flow, Set<String> on, Optional<String> marked, Locale locale)
      throws Exception {
    var svg = FlowDrawing.draw(flow, on, marked, Counted.messages(), locale);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  /** Writes the drawings for somebody to look at. */
  static void main(String[] args) throws IOException {
    for (var flow : FlowsTest.all().values()) {
      for (var locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
        java.nio.file.Files.writeString(
            java.nio.file.Path.of(args[0], flow.code() + "." + locale + ".svg"),
            FlowDrawing.draw(
                flow,
                flow.switches().keySet(),
                Optional.of("examining"),
                Counted.messages(),
                locale));
      }
    }
  }
}
