package org.suzhi.notice.internal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.suzhi.notice.Addressees;
import org.suzhi.notice.Addressees.Addressee;
import org.suzhi.notice.Recipient;
import org.suzhi.platform.OutboxSubscriber;

/** Gives everybody whom a message is for a copy, and has it mailed to who wants mail. */
@Component
class Delivering implements OutboxSubscriber {

  static final String TOPIC = "notice-sent";

  private final MessageTable messages;
  private final CopyTable copies;
  private final MailTable mails;
  private final ObjectProvider<Addressees> addressees;
  private final Clock clock;

  Delivering(
      MessageTable messages,
      CopyTable copies,
      MailTable mails,
      ObjectProvider<Addressees> addressees,
      Clock clock) {
    this.messages = messages;
    this.copies = copies;
    this.mails = mails;
    this.addressees = addressees;
    this.clock = clock;
  }

  /** A message by its number. */
  record Sent(long message) {}

  @Override
  public String name() {
    return "notice-delivering";
  }

  @Override
  public Set<String> topics() {
    return Set.of(TOPIC);
  }

  @Override
  public void receive(Event event) {
    long message = event.payload().get("message").asLong();
    messages.recipient(message).stream()
        .flatMap(to -> addressed(to).stream())
        .forEach(
            one -> {
              long copy = copies.insert(message, one.person());
              one.mail().ifPresent(_ -> mails.insert(copy, clock.instant()));
            });
  }

  List<Addressee> addressed(Recipient to) {
    var known = addressees.getIfAvailable();
    if (known != null) {
      return known.of(to);
    }
    // without accounts only the number is known
    return switch (to.kind()) {
      case PERSON -> List.of(new Addressee(to.id(), Locale.CHINESE, Optional.empty()));
      case PARTY -> List.of();
    };
  }
}
