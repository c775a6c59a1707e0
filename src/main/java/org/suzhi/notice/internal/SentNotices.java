package org.suzhi.notice.internal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.suzhi.notice.FailedMail;
import org.suzhi.notice.NewNotice;
import org.suzhi.notice.Notices;
import org.suzhi.notice.NoticesFound;
import org.suzhi.platform.Outbox;

/** Messages as rows; who gets a copy is found out after the sender's transaction. */
@Component
class SentNotices implements Notices {

  private static final int PAGE = 20;

  private final MessageTable messages;
  private final CopyTable copies;
  private final MailTable mails;
  private final Outbox outbox;
  private final MessageSource texts;
  private final Clock clock;

  SentNotices(
      MessageTable messages,
      CopyTable copies,
      MailTable mails,
      Outbox outbox,
      MessageSource texts,
      Clock clock) {
    this.messages = messages;
    this.copies = copies;
    this.mails = mails;
    this.outbox = outbox;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public void send(NewNotice notice) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a message leaves with the act it tells of: " + notice.key());
    }
    for (var language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      // words that are missing are the sender's mistake, better found now than by a reader
      texts.getMessage(notice.words() + ".title", new Object[0], language);
      texts.getMessage(notice.words() + ".body", new Object[0], language);
    }
    messages
        .insert(notice, clock.instant())
        .ifPresent(
            message ->
                outbox.publish(
                    Delivering.TOPIC, Long.toString(message), new Delivering.Sent(message)));
  }

  @Override
  public NoticesFound of(long person, boolean unreadOnly, int page) {
    long unread = copies.unread(person);
    long total = unreadOnly ? unread : copies.count(person);
    return new NoticesFound(
        page,
        (int) Math.max(1, (total + PAGE - 1) / PAGE),
        total,
        unread,
        copies.page(person, unreadOnly, (page - 1L) * PAGE, PAGE));
  }

  @Override
  public long unread(long person) {
    return copies.unread(person);
  }

  @Override
  public boolean read(long person, long notice) {
    return copies.read(person, notice, clock.instant());
  }

  @Override
  public void readAll(long person) {
    copies.readAll(person, clock.instant());
  }

  @Override
  public List<FailedMail> failed() {
    return mails.failed();
  }

  @Override
  public boolean tryAgain(long mail) {
    return mails.revive(mail, clock.instant());
  }
}
