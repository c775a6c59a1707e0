package org.suzhi.procedure.internal.telling;

import java.util.List;
import java.util.Optional;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.Flow;
import org.suzhi.procedure.Flow.Action;
import org.suzhi.procedure.Flow.Kind;
import org.suzhi.procedure.Flow.Outcome;
import org.suzhi.procedure.Flow.Stage;
import org.suzhi.procedure.Step;
import org.suzhi.procedure.Verb;

/** What there is to say of an action, whatever the flow: the last part of a message's key. */
enum News {
  ACCEPTED,
  FEE_ASKED,
  SUPPLEMENT_ASKED,
  ANSWER_ASKED,
  PAID,
  HANDED_ON,
  HANDED_BACK,
  PUBLISHED,
  OBJECTED,
  ANSWER_RECEIVED,
  OBJECTION_DISMISSED,
  MOVED,
  GRANTED,
  REFUSED,
  NOT_ACCEPTED,
  ANSWERED,
  SETTLED,
  WITHDRAWN,
  LAPSED;

  /** Whether it names the day until which the applicant has to do something. */
  boolean hasDay() {
    return switch (this) {
      case SUPPLEMENT_ASKED, ANSWER_ASKED, FEE_ASKED -> true;
      case ACCEPTED,
          PAID,
          HANDED_ON,
          HANDED_BACK,
          PUBLISHED,
          OBJECTED,
          ANSWER_RECEIVED,
          OBJECTION_DISMISSED,
          MOVED,
          GRANTED,
          REFUSED,
          NOT_ACCEPTED,
          ANSWERED,
          SETTLED,
          WITHDRAWN,
          LAPSED ->
          false;
    };
  }

  /** What the steps of one transaction amount to; empty where the flow tells nobody of them. */
  static Optional<News> of(Application application, List<Step> steps) {
    var flow = application.service().flow();
    var told = steps.stream().filter(step -> tells(flow, step)).toList();
    if (told.isEmpty()) {
      return Optional.empty();
    }
    var reached = flow.stage(steps.getLast().to());
    return Optional.of(
        reached.end().map(News::of).orElseGet(() -> of(flow, told.getLast(), reached)));
  }

  private static boolean tells(Flow flow, Step step) {
    return action(flow, step).filter(act -> act.does().contains(Verb.NOTIFY_PARTY)).isPresent();
  }

  private static Optional<Action> action(Flow flow, Step step) {
    return Optional.ofNullable(flow.stages().get(step.stage()))
        .flatMap(stage -> Optional.ofNullable(stage.actions().get(step.action())));
  }

  private static News of(Outcome outcome) {
    return switch (outcome) {
      case GRANTED -> GRANTED;
      case REFUSED -> REFUSED;
      case NOT_ACCEPTED -> NOT_ACCEPTED;
      case ANSWERED -> ANSWERED;
      case SETTLED -> SETTLED;
      case WITHDRAWN -> WITHDRAWN;
      case LAPSED -> LAPSED;
    };
  }

  private static News of(Flow flow, Step step, Stage reached) {
    return switch (action(flow, step).orElseThrow().kind()) {
      case ACCEPT -> allows(reached, Kind.RECORD_FEE) ? FEE_ASKED : ACCEPTED;
      case ASK_SUPPLEMENT -> allows(reached, Kind.ANSWER) ? ANSWER_ASKED : SUPPLEMENT_ASKED;
      case RECORD_FEE -> PAID;
      case HAND_ON -> HANDED_ON;
      case HAND_BACK -> HANDED_BACK;
      case PUBLISH_NOTICE -> PUBLISHED;
      case OBJECT -> OBJECTED;
      case ANSWER -> ANSWER_RECEIVED;
      case DECIDE -> allows(reached, Kind.OBJECT) ? OBJECTION_DISMISSED : MOVED;
      case REFUSE,
          SUPPLEMENT,
          WITHDRAW,
          PROPOSE,
          CONFIRM,
          SEND_BACK,
          REGISTER,
          ISSUE_RESULT,
          CLOSE ->
          MOVED;
    };
  }

  private static boolean allows(Stage stage, Kind kind) {
    return stage.actions().values().stream().anyMatch(action -> action.kind() == kind);
  }
}
