package org.suzhi.notice;

import java.util.List;
import java.util.Optional;

/**
 * A message to send. Its words are the message keys {@code WORDS.title} and {@code WORDS.body} of
 * the module that sends, filled in with the arguments in the receiver's language.
 *
 * @param key the same key sends one message, however often it is asked for
 * @param words beginning of the message keys, such as {@code procedure.notice.accepted}
 * @param args what the words name, the same in both languages
 * @param path where on the site to go on, such as {@code /cases/42}
 */
public record NewNotice(
    String key, Recipient to, String words, List<Argument> args, Optional<String> path) {

  /** A part of a message: the same in both languages, or not. */
  public record Argument(String zh, String en) {

    /** A part that is the same in both languages. */
    public static Argument of(String text) {
      return new Argument(text, text);
    }
  }

  public NewNotice {
    args = List.copyOf(args);
    if (path.filter(address -> !address.startsWith("/") || address.startsWith("//")).isPresent()) {
      throw new IllegalArgumentException("a path on this site begins with one slash: " + path);
    }
  }
}
