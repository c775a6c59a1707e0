package org.suzhi.document.internal.lines;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The words of a line of Markdown without its marks and tags. */
final class Inline {

  private static final Pattern START = Pattern.compile("^\\s*(?:>\\s?)*");
  private static final Pattern BULLET = Pattern.compile("^[*+•]\\s+");
  private static final Pattern LINK =
      Pattern.compile("!?\\[([^\\[\\]]*)]\\([^()\\s]*(?:\\s+\"[^\"]*\")?\\)");
  private static final Pattern STRONG = Pattern.compile("(\\*\\*|__|~~)(?=\\S)(.+?)(?<=\\S)\\1");
  private static final Pattern EMPHASIS =
      Pattern.compile("(?<![\\w*])([*_])(?=[^\\s*_])([^*_]+?)(?<=[^\\s*_])\\1(?![\\w*])");
  private static final Pattern LEFT_OVER = Pattern.compile("\\*\\*|`");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");
  private static final Pattern TAG_OR_ENTITY = Pattern.compile("<[a-zA-Z/!]|&[a-zA-Z#]");

  private Inline() {}

  static String text(String line) {
    var text = START.matcher(line).replaceFirst("");
    text = BULLET.matcher(text).replaceFirst("- ");
    text = LINK.matcher(text).replaceAll("$1");
    text = STRONG.matcher(text).replaceAll("$2");
    text = EMPHASIS.matcher(text).replaceAll("$2");
    text = LEFT_OVER.matcher(text).replaceAll("");
    text = ESCAPED.matcher(text).replaceAll("$1");
    return TAG_OR_ENTITY.matcher(text).find() ? untagged(text) : text;
  }

  private static String untagged(String text) {
    var body = Jsoup.parseBodyFragment(text).body();
    body.select("script, style, template").remove();
    body.select("sup").forEach(Inline::raise);
    // What stands in blocks of their own must not grow together.
    body.select("*").stream().filter(Element::isBlock).forEach(block -> block.prependText(" "));
    body.select("br, td, th").forEach(block -> block.before(" "));
    return body.wholeText();
  }

  private static void raise(Element sup) {
    sup.text(Plain.raised(sup.text()));
  }
}
