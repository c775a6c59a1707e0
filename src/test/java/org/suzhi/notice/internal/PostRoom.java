package org.suzhi.notice.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.notice.Addressees;
import org.suzhi.notice.Addressees.Addressee;
import org.suzhi.notice.NewNotice;
import org.suzhi.notice.NoticeSettings;
import org.suzhi.notice.Recipient;
import org.suzhi.platform.OutboxSubscriber;
import org.suzhi.platform.Regions;
import org.suzhi.platform.internal.SettableClock;
import tools.jackson.databind.json.JsonMapper;

/**
 * Delivering and mailing with people of our own, on a clock of our own: it stands so far ahead that
 * the running program never finds these mails due.
 */
class PostRoom {

  final SettableClock clock = new SettableClock();
  final List<Addressee> people = new ArrayList<>();
  final CopyTable copies;
  final MailTable mails;

  private final ApplicationContext program;
  private final MessageTable messages;
  private final Delivering delivering;

  PostRoom(ApplicationContext program) {
    clock.advance(Duration.ofDays(20_000));
    this.program = program;
    copies = program.getBean(CopyTable.class);
    mails = program.getBean(MailTable.class);
    messages = program.getBean(MessageTable.class);
    var beans = new StaticListableBeanFactory();
    beans.addBean("addressees", (Addressees) this::addressed);
    delivering =
        new Delivering(messages, copies, mails, beans.getBeanProvider(Addressees.class), clock);
  }

  private List<Addressee> addressed(Recipient to) {
    return switch (to.kind()) {
      case PERSON -> people.stream().filter(one -> one.person() == to.id()).toList();
      case PARTY -> people;
    };
  }

  Addressee person(Locale language, String mail) {
    var one =
        new Addressee(ThreadLocalRandom.current().nextLong(1L << 40), language, Optional.of(mail));
    people.add(one);
    return one;
  }

  /** Sends and delivers to all of them. */
  void send(NewNotice notice) {
    long message = messages.insert(notice, clock.instant()).orElseThrow();
    var payload = JsonMapper.shared().readTree("{\"message\":" + message + "}");
    delivering.receive(
        new OutboxSubscriber.Event(
            java.util.UUID.randomUUID(),
            Delivering.TOPIC,
            Long.toString(message),
            payload,
            clock.instant()));
  }

  Mailing mailing(NoticeSettings settings) {
    return new Mailing(
        program.getBean(TransactionTemplate.class),
        mails,
        messages,
        delivering,
        new SmtpPost(writing(settings, clock), settings, "127.0.0.1"),
        clock);
  }

  Writing writing(NoticeSettings settings, Clock at) {
    return new Writing(
        program.getBean(MessageSource.class), program.getBean(Regions.class), settings, at);
  }

  static NoticeSettings server(int port) {
    return new NoticeSettings(
        "127.0.0.1",
        port,
        NoticeSettings.Security.NONE,
        null,
        null,
        "noreply@ip.example",
        null,
        "https://ip.example/",
        Duration.ofSeconds(2));
  }
}
