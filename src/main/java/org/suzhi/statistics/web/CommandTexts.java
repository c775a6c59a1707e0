package org.suzhi.statistics.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.suzhi.platform.Problem;

/** What commands say, in the language of the terminal. */
final class CommandTexts {

  private CommandTexts() {}

  static Locale locale() {
    return Locale.getDefault().getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
  }

  static String of(Problem problem, MessageSource messages) {
    return messages.getMessage(problem.code() + ".detail", problem.args(), locale());
  }
}
