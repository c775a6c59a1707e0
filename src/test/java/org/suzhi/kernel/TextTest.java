package org.suzhi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextTest {

  @Test
  void speaksEnglishToEnglishAndChineseToAllOthers() {
    var text = new Text("专利", "patent");
    assertThat(text.in(Locale.UK)).isEqualTo("patent");
    assertThat(text.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("专利");
    assertThat(text.in(Locale.FRENCH)).isEqualTo("专利");
    assertThat(Text.same("CSV")).isEqualTo(new Text("CSV", "CSV"));
  }

  @Test
  void needsBothLanguages() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Text("专利", " "));
    assertThatIllegalArgumentException().isThrownBy(() -> new Text("", "patent"));
  }
}
