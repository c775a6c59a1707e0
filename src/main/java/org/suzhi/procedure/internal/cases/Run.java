package org.suzhi.procedure.internal.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suzhi.procedure.Act;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.Application.End;
import org.suzhi.procedure.Application.Fees;
import org.suzhi.procedure.Capacity;
import org.suzhi.procedure.Flow;
import org.suzhi.procedure.Performing.Performed;
import org.suzhi.procedure.RunningLimit;
import org.suzhi.procedure.Step;
import org.suzhi.procedure.internal.course.Course;
import org.suzhi.procedure.internal.course.Position;

/** An application on its way through one action and what the program does after it. */
final class Run {

  private final Application before;
  private final Course course;
  private final Instant now;
  private final List<Step> steps = new ArrayList<>();
  private Position position;
  private Optional<String> decides;
  private Fees fees;
  private Optional<String> outside;
  private boolean overdue;

  Run(Application before, Course course, Instant now) {
    this.before = before;
    this.course = course;
    this.now = now;
    this.position = new Position(before.stage(), before.limits());
    this.decides = before.decides();
    this.fees = before.fees();
    this.outside = before.outsideNumber();
    this.overdue = before.overdue();
  }

  /** Who does something, as what, for which body. */
  record By(String actor, String name, Capacity capacity, Optional<String> body) {

    static final By SYSTEM = new By("system:procedure", "", Capacity.SYSTEM, Optional.empty());
  }

  Position position() {
    return position;
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  /** The first stage. */
  void start(By by, Map<String, String> detail) {
    position = course.start(now);
    add(by, "", "file", position.stage(), List.of(), "", detail);
  }

  /** Something that leads nowhere else, such as a second filing that is joined. */
  void note(By by, String what, Map<String, String> detail) {
    add(by, position.stage(), what, position.stage(), List.of(), "", detail);
  }

  /** An action whose verbs were carried out. */
  void act(By by, Flow.Action action, Act act, Performed performed) {
    var detail = new HashMap<>(act.detail());
    detail.putAll(performed.detail());
    var from = position.stage();
    position = course.act(position, action, now);
    decides = performed.body().or(() -> decides);
    fees = new Fees(performed.fee().or(() -> fees.due()), paid(action, act));
    if (action.kind() == Flow.Kind.HAND_BACK) {
      outside = Optional.ofNullable(act.detail().get("number")).or(() -> outside);
    }
    add(by, from, action.code(), position.stage(), act.reasons(), act.words(), detail);
  }

  private Optional<org.suzhi.kernel.Money> paid(Flow.Action action, Act act) {
    return action.kind() == Flow.Kind.RECORD_FEE
        ? Optional.ofNullable(act.detail().get("amount")).map(org.suzhi.kernel.Money::parse)
        : fees.paid();
  }

  /** A limit ran out and nothing follows of itself. */
  void missed(RunningLimit limit) {
    overdue = true;
    position =
        new Position(
            position.stage(),
            position.limits().stream()
                .map(each -> each.equals(limit) ? each.dealtWith() : each)
                .toList());
    note(By.SYSTEM, "escalate", Map.of("limit", limit.code()));
  }

  private void add(
      By by,
      String from,
      String action,
      String to,
      List<String> reasons,
      String words,
      Map<String, String> detail) {
    steps.add(
        new Step(
            before.version() + steps.size() + 1,
            now,
            by.actor(),
            by.name(),
            by.capacity(),
            by.body(),
            from,
            action,
            to,
            reasons,
            words,
            detail));
  }

  /** As it stands now. */
  Application application() {
    var stage = before.service().flow().stage(position.stage());
    var office = Offices.of(stage, before.on(), before.accepts(), decides);
    boolean stays = position.stage().equals(before.stage()) && office.equals(before.office());
    return new Application(
        before.id(),
        before.number(),
        before.code(),
        before.service(),
        before.on(),
        position.stage(),
        before.version() + steps.size(),
        before.channel(),
        before.region(),
        before.title(),
        before.applicant(),
        before.parent(),
        before.accepts(),
        decides,
        office,
        stays ? before.claim() : Optional.empty(),
        fees,
        outside,
        overdue,
        before.filedAt(),
        stage.end().map(outcome -> new End(outcome, now)).or(before::end),
        position.limits());
  }

  /** The limits that are not as they were. */
  List<RunningLimit> changedLimits() {
    return position.limits().stream().filter(limit -> !before.limits().contains(limit)).toList();
  }
}
