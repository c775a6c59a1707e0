package org.suzhi.render;

import java.time.Instant;
import java.util.Locale;

/**
 * What a document says about itself. Everything that could differ between two runs is given here,
 * so that the same HTML and options make the same bytes.
 *
 * @param title of the document, in its properties and its window
 * @param language decides fonts, number of page words and the language that readers are told
 * @param author body that issues it; may be empty
 * @param header running line at the top of each page; may be empty
 * @param made the moment that its properties name
 * @param contents whether a table of contents stands before the text
 */
public record DocumentOptions(
    String title, Locale language, String author, String header, Instant made, boolean contents) {

  public DocumentOptions {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a document needs a title");
    }
  }

  /** A document without author, running header and contents. */
  public static DocumentOptions of(String title, Locale language, Instant made) {
    return new DocumentOptions(title, language, "", "", made, false);
  }

  /** The same with a running header. */
  public DocumentOptions withHeader(String line) {
    return new DocumentOptions(title, language, author, line, made, contents);
  }

  /** The same with a table of contents. */
  public DocumentOptions withContents() {
    return new DocumentOptions(title, language, author, header, made, true);
  }

  /** The language as documents name it. */
  public String languageTag() {
    return language.getLanguage().equals("en") ? "en" : "zh-CN";
  }
}
