package org.suzhi.notice.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.notice.Addressees.Addressee;
import org.suzhi.notice.Recipient;

/**
 * Hands mails over, one in a transaction, on any number of nodes. After a crash at the wrong moment
 * a mail goes out twice, under the same number, which mail programs show once.
 */
@Component
class Mailing {

  static final int MOST_ATTEMPTS = 10;

  private static final Logger log = LoggerFactory.getLogger(Mailing.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
  private static final int LONGEST_ERROR = 300;
  private static final int AT_ONCE = 500;

  private final TransactionTemplate transaction;
  private final MailTable table;
  private final MessageTable messages;
  private final Delivering delivering;
  private final Post post;
  private final Clock clock;

  Mailing(
      TransactionTemplate transaction,
      MailTable table,
      MessageTable messages,
      Delivering delivering,
      Post post,
      Clock clock) {
    this.transaction = transaction;
    this.table = table;
    this.messages = messages;
    this.delivering = delivering;
    this.post = post;
    this.clock = clock;
  }

  /** Hands over what is due. */
  void work() {
    for (int done = 0; done < AT_ONCE; done++) {
      var more = transaction.execute(status -> next());
      if (!Boolean.TRUE.equals(more)) {
        return;
      }
    }
  }

  private boolean next() {
    var due = table.claim(clock.instant());
    due.ifPresent(this::handOver);
    return due.isPresent();
  }

  private void handOver(MailTable.Due due) {
    var letter = messages.letter(due.copy());
    var addressee = letter.flatMap(it -> addressee(it.person()));
    var mail = addressee.flatMap(Addressee::mail);
    if (letter.isEmpty() || addressee.isEmpty() || mail.isEmpty()) {
      // erased, or no longer wanted, since the message was sent
      table.ended(due.copy(), "not-wanted", clock.instant());
      return;
    }
    try {
      post.send(letter.get(), mail.get(), addressee.get().language());
      table.ended(due.copy(), "sent", clock.instant());
    } catch (Post.NotTaken e) {
      putBack(due, mail.get(), e);
    }
  }

  private Optional<Addressee> addressee(long person) {
    return delivering.addressed(Recipient.person(person)).stream().findFirst();
  }

  private void putBack(MailTable.Due due, String mail, Post.NotTaken refusal) {
    int attempts = due.attempts() + 1;
    var now = clock.instant();
    var next =
        attempts < MOST_ATTEMPTS
            ? Optional.of(now.plus(pause(attempts)))
            : Optional.<Instant>empty();
    if (next.isEmpty()) {
      log.warn("Gave up the mail of copy {} after {} attempts", due.copy(), attempts);
    }
    table.failed(
        due.copy(), masked(mail), beginning(refusal.told().replace(mail, masked(mail))), now, next);
  }

  private static String beginning(String error) {
    return error.substring(0, Math.min(error.length(), LONGEST_ERROR));
  }

  /** Half a minute, then twice as long each time, six hours at most. */
  static Duration pause(int attempts) {
    var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  /** The first letter and what follows the at sign. */
  static String masked(String mail) {
    int at = mail.indexOf('@');
    return at < 1 ? "***" : mail.charAt(0) + "***" + mail.substring(at);
  }
}
