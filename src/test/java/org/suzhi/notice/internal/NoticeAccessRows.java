package org.suzhi.notice.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.suzhi.house.AccessRows;
import org.suzhi.kernel.Role;
import org.suzhi.notice.NewNotice;
import org.suzhi.notice.NewNotice.Argument;
import org.suzhi.notice.Recipient;

/** A message that somebody else received, whose mail was given up. */
@Component
class NoticeAccessRows implements AccessRows {

  private final MessageTable messages;
  private final CopyTable copies;
  private final MailTable mails;
  private final Clock clock;

  NoticeAccessRows(MessageTable messages, CopyTable copies, MailTable mails, Clock clock) {
    this.messages = messages;
    this.copies = copies;
    this.mails = mails;
    this.clock = clock;
  }

  @Override
  public List<Row> rowsOf(Other other) {
    var id = Map.of("id", Long.toString(copy(other)));
    return Stream.concat(
            Stream.of("/messages/{id}/reading", "/api/v1/messages/{id}/reading")
                .map(pattern -> new Row(pattern, id)),
            Stream.of(new Row("/administration/mail/{id}/attempt", id, Set.of(Role.ADMINISTRATOR))))
        .toList();
  }

  private long copy(Other other) {
    long person = other.account().id();
    var words = List.of(Argument.of(other.marker()));
    var notice =
        new NewNotice(
            "access:" + person,
            Recipient.person(person),
            "notice.welcome",
            words,
            Optional.of("/account"));
    long message = messages.insert(notice, clock.instant()).orElseThrow();
    long copy = copies.insert(message, person);
    mails.insert(copy, clock.instant().plusSeconds(3600));
    mails.failed(copy, "x***@example.org", "550", clock.instant(), Optional.empty());
    return copy;
  }
}
