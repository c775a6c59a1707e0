package org.suzhi.procedure.internal.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.suzhi.kernel.Text;
import org.suzhi.procedure.Deadline;
import org.suzhi.procedure.Deadline.Day;
import org.suzhi.procedure.Deadline.End;
import org.suzhi.procedure.Deadline.Left;
import org.suzhi.procedure.TimeLimit;
import org.suzhi.procedure.TimeLimit.Unit;

/** Says a deadline in the words of the bundles. */
public record Explaining(MessageSource messages, ZoneId zone) {

  private static final Text DATE = new Text("yyyy年M月d日", "d MMMM yyyy");
  private static final Text DATE_AND_TIME = new Text("yyyy年M月d日HH:mm", "d MMMM yyyy, HH:mm");

  /** The limit, when it is due, and what the answer leans on. */
  public List<String> summary(Deadline deadline, Locale locale) {
    var sentences = new ArrayList<String>();
    sentences.add(
        say(
            locale,
            "procedure.deadline.start",
            limit(deadline.limit(), locale),
            date(day(deadline.start()), locale)));
    sentences.add(
        switch (deadline.end()) {
          case End.Due end -> due(deadline, end, locale);
          case End.Suspended still ->
              say(
                  locale,
                  "procedure.deadline.suspended",
                  date(day(still.since()), locale),
                  left(still.left(), locale));
        });
    deadline
        .presumed()
        .ifPresent(
            year -> sentences.add(say(locale, "procedure.deadline.presumed", year.toString())));
    return List.copyOf(sentences);
  }

  private String due(Deadline deadline, End.Due end, Locale locale) {
    return deadline.limit().unit() == Unit.HOURS
        ? say(locale, "procedure.deadline.due-at", written(DATE_AND_TIME, end.due(), locale))
        : say(locale, "procedure.deadline.due-on", date(end.lastDay(), locale));
  }

  /** A line for each day. */
  public List<String> dayByDay(Deadline deadline, Locale locale) {
    return deadline.days().stream()
        .map(
            day ->
                say(
                    locale,
                    "procedure.deadline.line",
                    date(day.date(), locale),
                    reason(deadline.limit().unit(), day, locale)))
        .toList();
  }

  private String reason(Unit unit, Day day, Locale locale) {
    var number = Integer.toString(day.number());
    var name = day.name().map(text -> text.in(locale)).orElse("");
    return switch (day.kind()) {
      case COUNTED -> counted(unit, day.number(), locale);
      case MAKE_UP ->
          name.isEmpty()
              ? counted(unit, day.number(), locale)
              : say(locale, "procedure.deadline.day.make-up", number, name);
      case HOLIDAY -> say(locale, "procedure.deadline.day.holiday", name);
      case START -> say(locale, "procedure.deadline.day.start");
      case WEEKEND -> say(locale, "procedure.deadline.day.weekend");
      case SUSPENDED -> say(locale, "procedure.deadline.day.suspended");
      case RESUMED -> say(locale, "procedure.deadline.day.resumed");
      case ROLLED -> say(locale, "procedure.deadline.day.rolled");
      case ROLLED_TO -> say(locale, "procedure.deadline.day.rolled-to");
    };
  }

  private String counted(Unit unit, int number, Locale locale) {
    return switch (unit) {
      case WORKING_DAYS -> say(locale, "procedure.deadline.day.working", Integer.toString(number));
      case HOURS -> say(locale, "procedure.deadline.day.time", number / 60, number % 60);
      case DAYS, MONTHS, YEARS ->
          say(locale, "procedure.deadline.day.counted", Integer.toString(number));
    };
  }

  private String limit(TimeLimit limit, Locale locale) {
    return switch (limit.unit()) {
      case WORKING_DAYS -> say(locale, "procedure.deadline.working-days", limit.amount());
      case DAYS -> say(locale, "procedure.deadline.days", limit.amount());
      case MONTHS -> say(locale, "procedure.deadline.months", limit.amount());
      case YEARS -> say(locale, "procedure.deadline.years", limit.amount());
      case HOURS -> say(locale, "procedure.deadline.hours", limit.amount());
    };
  }

  private String left(Left left, Locale locale) {
    return switch (left) {
      case Left.WorkingDays days -> say(locale, "procedure.deadline.working-days", days.days());
      case Left.Days days -> say(locale, "procedure.deadline.days", days.days());
      case Left.Time time ->
          say(
              locale,
              "procedure.deadline.time",
              time.time().toHours(),
              time.time().toMinutesPart());
    };
  }

  private String say(Locale locale, String key, Object... args) {
    return messages.getMessage(key, args, locale);
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  private static String date(LocalDate date, Locale locale) {
    return DateTimeFormatter.ofPattern(DATE.in(locale), locale).format(date);
  }

  private String written(Text pattern, Instant instant, Locale locale) {
    return DateTimeFormatter.ofPattern(pattern.in(locale), locale).format(instant.atZone(zone));
  }
}
