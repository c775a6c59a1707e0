package org.suzhi.procedure.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.suzhi.organisation.Bodies;
import org.suzhi.organisation.BodyCode;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.FieldProblem;
import org.suzhi.procedure.Service;
import org.suzhi.procedure.Services;
import org.suzhi.procedure.TimeLimit;

/** Says times, bodies and problems in the reader's language. */
@Component
class Wording {

  private final MessageSource messages;
  private final Bodies bodies;
  private final Services services;
  private final Clock clock;

  Wording(MessageSource messages, Bodies bodies, Services services, Clock clock) {
    this.messages = messages;
    this.bodies = bodies;
    this.services = services;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  public String day(Instant at, Locale locale) {
    return day(LocalDate.ofInstant(at, clock.getZone()), locale);
  }

  static String day(LocalDate day, Locale locale) {
    return DateTimeFormatter.ofPattern(isEnglish(locale) ? "d MMM yyyy" : "yyyy年M月d日", locale)
        .format(day);
  }

  public String moment(Instant at, Locale locale) {
    var pattern = isEnglish(locale) ? "d MMM yyyy, HH:mm" : "yyyy年M月d日 HH:mm";
    return DateTimeFormatter.ofPattern(pattern, locale).format(at.atZone(clock.getZone()));
  }

  static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals("en");
  }

  String limit(TimeLimit limit, Locale locale) {
    var unit =
        switch (limit.unit()) {
          case WORKING_DAYS -> "working-days";
          case DAYS -> "days";
          case MONTHS -> "months";
          case YEARS -> "years";
          case HOURS -> "hours";
        };
    return say("procedure.deadline." + unit, locale, limit.amount());
  }

  public String body(String code, Locale locale) {
    try {
      return bodies.find(new BodyCode(code)).map(body -> body.name().in(locale)).orElse(code);
    } catch (IllegalArgumentException e) {
      return code;
    }
  }

  String say(String key, Locale locale, Object... args) {
    return messages.getMessage(key, args, locale);
  }

  String problem(FieldProblem problem, Locale locale) {
    return messages.getMessage(problem.key(), problem.args().toArray(), locale);
  }

  public String service(String code, Locale locale) {
    return services.find(code).map(Service::name).map(name -> name.in(locale)).orElse(code);
  }

  public String stage(Application application, Locale locale) {
    return application.place().name().in(locale);
  }

  /** The stage's name as the present flow of the service has it. */
  String stage(String service, String code, Locale locale) {
    return services
        .find(service)
        .map(found -> found.flow().stages().get(code))
        .map(stage -> stage.name().in(locale))
        .orElse(code);
  }
}
