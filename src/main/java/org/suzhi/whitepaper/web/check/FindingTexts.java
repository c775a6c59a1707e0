package org.suzhi.whitepaper.web.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.suzhi.whitepaper.Finding;
import org.suzhi.whitepaper.Finding.Passage;
import org.suzhi.whitepaper.Finding.Side;

/** Findings in the reader's words. */
record FindingTexts(MessageSource messages, Locale locale) {

  private static final String REASON = "whitepaper.check.reason.";

  /** What is left of a place for which there was no word. */
  private static final Pattern UNFILLED = Pattern.compile("\\{[0-9]}");

  /** What is wrong, in one sentence. */
  String sentence(Finding finding) {
    var reason = finding.reason();
    var arguments = reason.arguments();
    boolean isBare = !arguments.isEmpty() && arguments.getLast().isBlank();
    var keys =
        Stream.of(
            isBare ? reason.key() + ".bare" : "",
            reason.key() + "." + code(finding.primary()),
            reason.key(),
            reason.key() + ".bare");
    return keys.filter(key -> !key.isEmpty())
        .flatMap(key -> said(REASON + key, arguments).stream())
        .findFirst()
        .orElseGet(() -> text(REASON + "other", finding.left(), finding.right()));
  }

  private Optional<String> said(String key, List<String> arguments) {
    return Optional.ofNullable(messages.getMessage(key, arguments.toArray(), null, locale))
        .filter(sentence -> !UNFILLED.matcher(sentence).find());
  }

  String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  String severity(Finding finding) {
    return text("whitepaper.check.severity." + code(finding));
  }

  String side(Side side) {
    return text("whitepaper.check.side." + code(side));
  }

  /** Where it stands: one place, or two of them, Chinese first. */
  String place(Finding finding) {
    if (finding.zh().isPresent() && finding.en().isPresent()) {
      var zh = finding.zh().get();
      var en = finding.en().get();
      boolean isPaged = zh.page() > 0 && en.page() > 0;
      if (isPaged || zh.page() == 0 && en.page() == 0) {
        return text(
            isPaged ? "whitepaper.check.at.pages" : "whitepaper.check.at.lines",
            "" + number(zh),
            "" + number(en));
      }
      return place(zh) + " / " + place(en);
    }
    return finding
        .zh()
        .or(finding::en)
        .map(this::place)
        .orElseGet(() -> text("whitepaper.check.at.none"));
  }

  String place(Passage passage) {
    return text(
        passage.page() > 0 ? "whitepaper.check.at.page" : "whitepaper.check.at.line",
        "" + number(passage));
  }

  private static int number(Passage passage) {
    return passage.page() > 0 ? passage.page() : passage.line();
  }

  static String code(Finding finding) {
    return finding.severity().name().toLowerCase(Locale.ROOT);
  }

  static String code(Side side) {
    return side.name().toLowerCase(Locale.ROOT);
  }
}
