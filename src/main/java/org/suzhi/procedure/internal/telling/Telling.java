package org.suzhi.procedure.internal.telling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.PartyId;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Text;
import org.suzhi.notice.NewNotice;
import org.suzhi.notice.NewNotice.Argument;
import org.suzhi.notice.Notices;
import org.suzhi.notice.Recipient;
import org.suzhi.platform.OutboxSubscriber;
import org.suzhi.procedure.Applicant;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.ApplicationMoved;
import org.suzhi.procedure.CaseNumber;
import org.suzhi.procedure.internal.cases.CaseFile;
import org.suzhi.procedure.internal.reading.Words;

/**
 * Sends the applicant a message of what the flow says they are told. What an officer wrote stays in
 * the case: messages leave by mail, and the case is open to whom it concerns.
 */
@Component
class Telling implements OutboxSubscriber {

  private final CaseFile cases;
  private final Notices notices;
  private final MessageSource texts;
  private final Clock clock;

  Telling(CaseFile cases, Notices notices, MessageSource texts, Clock clock) {
    this.cases = cases;
    this.notices = notices;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "procedure-telling";
  }

  @Override
  public Set<String> topics() {
    return Set.of(ApplicationMoved.TOPIC);
  }

  @Override
  public void receive(Event event) {
    var payload = event.payload();
    if (!payload.path("notifies").asBoolean(false)) {
      return;
    }
    int version = payload.path("version").asInt();
    int before = version - payload.path("actions").size();
    var due =
        Optional.of(payload.path("due").asString(""))
            .filter(at -> !at.isEmpty())
            .map(Instant::parse);
    cases.since(new CaseNumber(event.key()), before).ifPresent(since -> tell(since, version, due));
  }

  private void tell(CaseFile.Since since, int version, Optional<Instant> due) {
    var application = since.application();
    // it may have gone on since
    var steps = since.steps().stream().filter(step -> step.no() <= version).toList();
    var news = News.of(application, steps);
    var recipient = recipient(application.applicant());
    if (news.isPresent() && recipient.isPresent()) {
      notices.send(notice(application, version, news.get(), recipient.get(), due));
    }
  }

  /** Nobody where a visitor without an account came to a window. */
  private static Optional<Recipient> recipient(Applicant applicant) {
    return applicant
        .party()
        .flatMap(PartyId::of)
        .map(party -> Recipient.party(party.number()))
        .or(
            () ->
                switch (applicant.actor()) {
                  case Actor.Person person ->
                      Optional.of(Recipient.person(Long.parseLong(person.id())));
                  case Actor.Anonymous _, Actor.System _ -> Optional.empty();
                });
  }

  private NewNotice notice(
      Application application, int version, News news, Recipient to, Optional<Instant> due) {
    var number = application.number().number();
    boolean isDated = news.hasDay() && due.isPresent();
    var words = "procedure.notice." + Words.written(news) + (isDated ? "-by" : "");
    var args = new ArrayList<>(List.of(subject(application)));
    if (isDated) {
      args.add(lastDay(due.get()));
    }
    return new NewNotice(
        "procedure:" + number + ":" + version,
        to,
        words,
        args,
        Optional.of("/applications/" + number));
  }

  /** The service and the number; the number alone where nothing may be said. */
  private Argument subject(Application application) {
    var number = application.number().number();
    if (application.service().confidential()) {
      return Argument.of(number);
    }
    var name = application.service().name();
    return new Argument(
        subject(name.zh(), number, Locale.CHINESE), subject(name.en(), number, Locale.ENGLISH));
  }

  private String subject(String service, String number, Locale language) {
    return texts.getMessage("procedure.notice.subject", new Object[] {service, number}, language);
  }

  /** A limit is kept before the moment at which it is due. */
  private Argument lastDay(Instant due) {
    var day = LocalDate.ofInstant(due.minusMillis(1), clock.getZone());
    Text label = Period.asOf(day).label();
    return new Argument(label.zh(), label.en());
  }
}
