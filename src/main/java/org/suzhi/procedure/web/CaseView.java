package org.suzhi.procedure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.Capacity;
import org.suzhi.procedure.Deadline;
import org.suzhi.procedure.Deadlines;
import org.suzhi.procedure.Flow;
import org.suzhi.procedure.RunningLimit;
import org.suzhi.procedure.Step;
import org.suzhi.procedure.Verb;

/** Makes a case ready for a page: what happened, what is due and why, what can be done. */
@Component
class CaseView {

  private final Deadlines deadlines;
  private final Wording wording;

  CaseView(Deadlines deadlines, Wording wording) {
    this.deadlines = deadlines;
    this.wording = wording;
  }

  /** Something that happened. */
  record Line(
      String at,
      String who,
      String what,
      String to,
      List<String> reasons,
      String words,
      List<String> details) {}

  /**
   * A limit that runs or stands still.
   *
   * @param tone how pressing it is: {@code late}, {@code soon}, {@code calm} or {@code still}
   */
  record Due(String name, String standing, String tone, List<String> summary, List<String> days) {}

  /** An action and what its form asks. */
  record Doing(
      String code,
      String label,
      String kind,
      boolean why,
      boolean words,
      boolean files,
      boolean body) {}

  List<Line> lines(Application application, List<Step> steps, Locale locale) {
    return steps.reversed().stream().map(step -> line(application, step, locale)).toList();
  }

  private Line line(Application application, Step step, Locale locale) {
    var reasons = application.service().reasons();
    return new Line(
        wording.moment(step.at(), locale),
        who(step, locale),
        what(application, step, locale),
        step.to().equals(step.stage())
            ? ""
            : application.service().flow().stage(step.to()).name().in(locale),
        step.reasons().stream()
            .flatMap(code -> Optional.ofNullable(reasons.get(code)).stream())
            .map(text -> text.in(locale))
            .toList(),
        step.words(),
        details(step, locale));
  }

  private String who(Step step, Locale locale) {
    var as = step.capacity().name().toLowerCase(Locale.ROOT).replace('_', '-');
    var role = wording.say("procedure.capacity." + as, locale);
    var body = step.body().map(code -> wording.body(code, locale));
    boolean isNamed = !step.actorName().isBlank() && step.capacity() != Capacity.SYSTEM;
    var parts = new ArrayList<String>();
    body.ifPresent(parts::add);
    parts.add(role);
    if (isNamed) {
      parts.add(step.actorName());
    }
    return String.join(" · ", parts);
  }

  private String what(Application application, Step step, Locale locale) {
    return Optional.ofNullable(application.service().flow().stages().get(step.stage()))
        .map(stage -> stage.actions().get(step.action()))
        .map(action -> action.label().in(locale))
        .orElseGet(() -> wording.say("procedure.step." + step.action(), locale));
  }

  private List<String> details(Step step, Locale locale) {
    return step.detail().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .filter(detail -> List.of("amount", "receipt", "number", "body").contains(detail.getKey()))
        .map(
            detail ->
                wording.say(
                    "procedure.detail." + detail.getKey(),
                    locale,
                    detail.getKey().equals("body")
                        ? wording.body(detail.getValue(), locale)
                        : detail.getValue()))
        .toList();
  }

  public List<Due> due(Application application, Locale locale) {
    return application.limits().stream()
        .filter(limit -> limit.state() != RunningLimit.State.ENDED)
        .map(limit -> due(application, limit, locale))
        .toList();
  }

  private Due due(Application application, RunningLimit limit, Locale locale) {
    var deadline = deadlines.count(limit.length(), limit.start(), limit.suspensions());
    var standing = deadlines.standing(deadline, wording.now());
    return new Due(
        Optional.ofNullable(application.service().flow().limits().get(limit.code()))
            .map(name -> name.in(locale))
            .orElse(limit.code()),
        said(standing, locale),
        tone(standing),
        deadlines.summary(deadline, locale),
        deadlines.dayByDay(deadline, locale));
  }

  private String said(Deadline.Standing standing, Locale locale) {
    return switch (standing) {
      case Deadline.Standing.Ahead ahead ->
          wording.say(
              ahead.workingDays() == 0 ? "procedure.due.today" : "procedure.due.ahead",
              locale,
              Wording.day(ahead.end().lastDay(), locale),
              ahead.workingDays());
      case Deadline.Standing.Overdue late ->
          wording.say("procedure.due.late", locale, late.workingDays());
      case Deadline.Standing.Still _ -> wording.say("procedure.due.still", locale);
    };
  }

  private static String tone(Deadline.Standing standing) {
    return switch (standing) {
      case Deadline.Standing.Ahead ahead -> ahead.workingDays() <= 1 ? "soon" : "calm";
      case Deadline.Standing.Overdue _ -> "late";
      case Deadline.Standing.Still _ -> "still";
    };
  }

  List<Doing> doings(List<Flow.Action> actions, Locale locale) {
    return actions.stream().map(action -> doing(action, locale)).toList();
  }

  private static Doing doing(Flow.Action action, Locale locale) {
    boolean isOfOfficer = !action.by().contains(Capacity.APPLICANT);
    boolean takesFiles =
        switch (action.kind()) {
          case SUPPLEMENT, ANSWER, OBJECT -> true;
          default -> false;
        };
    return new Doing(
        action.code(),
        action.label().in(locale),
        action.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        isOfOfficer && asksWhy(action),
        action.kind() != Flow.Kind.RECORD_FEE,
        takesFiles,
        action.kind() == Flow.Kind.HAND_ON && action.does().contains(Verb.ASSIGN_BODY));
  }

  private static boolean asksWhy(Flow.Action action) {
    return switch (action.kind()) {
      case REFUSE, ASK_SUPPLEMENT, SEND_BACK, DECIDE, CONFIRM, PROPOSE -> true;
      default -> false;
    };
  }
}
