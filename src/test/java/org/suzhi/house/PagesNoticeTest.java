package org.suzhi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.house.PagesTest.Answer;

/** What {@link PagesTest} looks for, shown on pages that are wrong on purpose. */
class PagesNoticeTest {

  private static final String GOOD =
      "<html lang='en'><title>Home</title><h1>Home</h1><p>What now? Read on.</p></html>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | Home | Home | ",
        "404 | Home | Home | / answers 404",
        "0 | Home | Home | / answers 0",
        "200 | lang='en' | lang='zh-CN' | / is in zh-CN",
        "200 | <title>Home</title> | <title></title> | / has no title or not one heading",
        "200 | <h1>Home</h1> | | / has no title or not one heading",
        "200 | Read on | ??desk.read_en?? | / lacks a message: ??desk.read_en??"
      })
  void seesWhatIsWrongWithAPage(int status, String right, String planted, String told) {
    var html = GOOD.replace(right, planted == null ? "" : planted);
    var wrong = new ArrayList<String>();
    var answer = new Answer(status, "text/html", false, html.getBytes(StandardCharsets.UTF_8));
    PagesTest.whatIsWrong("en", answer, "/ ", wrong);
    assertThat(wrong).isEqualTo(told == null ? List.of() : List.of(told));
  }
}
