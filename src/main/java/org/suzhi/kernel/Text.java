package org.suzhi.kernel;

import java.util.Locale;

/** A text in Chinese and English, for the two languages in which everything public is written. */
public record Text(String zh, String en) {

  public Text {
    if (zh.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("a text needs both languages: zh=" + zh + ", en=" + en);
    }
  }

  /** A text that is written the same in both languages, such as a number or a name like CSV. */
  public static Text same(String written) {
    return new Text(written, written);
  }

  /** The text in the language of {@code locale}: English for {@code en}, Chinese for all others. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("en") ? en : zh;
  }
}
