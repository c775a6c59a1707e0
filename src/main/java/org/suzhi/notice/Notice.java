package org.suzhi.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

  /** How a mail fares. */
  public enum MailState {
    WAITING,
    SENT,
    /** Was refused and will be tried again. */
    TRYING_AGAIN,
    GIVEN_UP
  }
}
