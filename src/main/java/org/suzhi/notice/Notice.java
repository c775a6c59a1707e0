package org.suzhi.notice;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;

/**
 * A message as one person has it.
 *
 * @param readAt when they read it
 * @param mail how its mail fares; empty where none is to go out
 */
public record Notice(
    long id,
    long person,
    String words,
    List<NewNotice.Argument> args,
    Optional<String> path,
    Instant sentAt,
    Optional<Instant> readAt,
    Optional<MailState> mail) {
  public Notice {
    args = List.copyOf(args);
  }

  /** Its title in that language. */
  public String title(MessageSource texts, Locale language) {
    return texts.getMessage(words + ".title", told(args, language), language);
  }

  /** Its text in that language. */
  public String body(MessageSource texts, Locale language) {
    return texts.getMessage(words + ".body", told(args, language), language);
  }

  /** The arguments in that language. */
  public static Object[] told(List<NewNotice.Argument> args, Locale language) {
    boolean english = language.getLanguage().equals("en");
    return args.stream().map(arg -> english ? arg.en() : arg.zh()).toArray();
  }

  /** How a mail fares. */
  public enum MailState {
    WAITING,
    SENT,
    /** Was refused and will be tried again. */
    TRYING_AGAIN,
    GIVEN_UP
  }
}
