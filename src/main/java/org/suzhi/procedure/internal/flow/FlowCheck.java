package org.suzhi.procedure.internal.flow;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.suzhi.procedure.Flow;
import org.suzhi.procedure.Flow.Action;
import org.suzhi.procedure.Flow.Stage;
import org.suzhi.procedure.Flow.Trigger;
import org.suzhi.procedure.internal.reading.Item;

/** Whether a flow leads from its start to an end, whatever a service switches on. */
final class FlowCheck {

  private static final int MOST_SWITCHES = 6;

  private final Flow flow;
  private final Item start;
  private final Map<String, Item> places;

  FlowCheck(Flow flow, Item start, Map<String, Item> places) {
    this.flow = flow;
    this.start = start;
    this.places = places;
  }

  void check() {
    if (!flow.stages().containsKey(flow.start())) {
      throw start.problem("starts: there is no stage " + flow.start());
    }
    if (flow.switches().size() > MOST_SWITCHES) {
      throw start.problem("a flow has at most " + MOST_SWITCHES + " switches");
    }
    flow.stages().values().forEach(this::checkStage);
    checkReached();
    checkUsed();
    for (var on : settings()) {
      checkEnds(on);
      checkLoops(on);
      flow.stages().values().forEach(stage -> checkAutomatic(stage, on));
    }
  }

  private void checkStage(Stage stage) {
    if (stage.end().isPresent() && !stage.actions().isEmpty()) {
      throw problem(stage, "it is an end and can't have actions");
    }
    if (stage.end().isPresent() && !(stage.counts().isEmpty() && stage.suspends().isEmpty())) {
      throw problem(stage, "it is an end, where no limit runs or stands still");
    }
    if (stage.end().isEmpty() && stage.actions().isEmpty()) {
      throw problem(stage, "nobody can act there and it is no end");
    }
    stage.counts().stream()
        .filter(stage.suspends()::contains)
        .findFirst()
        .ifPresent(
            limit -> {
              throw problem(stage, limit + " is counted and suspended there at once");
            });
    stage.actions().values().forEach(action -> checkAction(stage, action));
  }

  private void checkAction(Stage stage, Action action) {
    var place = places.get(FlowReading.place(stage.code(), action.code()));
    if (!flow.stages().containsKey(action.to())) {
      throw problem(place, action.code() + ": there is no stage " + action.to());
    }
    if (!(action.trigger() instanceof Trigger.AtOnce) && !action.isAutomatic()) {
      throw problem(place, action.code() + ": only the system waits for something; drop when");
    }
    if (action.trigger() instanceof Trigger.WhenDue due && !stage.counts().contains(due.limit())) {
      throw problem(
          place,
          action.code() + ": " + due.limit() + " doesn't run at this stage; add it to counts");
    }
  }

  private void checkReached() {
    var reached = reached(flow.start(), action -> true);
    flow.stages().values().stream()
        .filter(stage -> !reached.contains(stage.code()))
        .findFirst()
        .ifPresent(
            stage -> {
              throw problem(stage, "no action leads there");
            });
  }

  private void checkUsed() {
    var running = flow.stages().values().stream().flatMap(each -> each.counts().stream()).toList();
    for (var limit : flow.limits().keySet()) {
      if (!running.contains(limit)) {
        throw start.problem("the limit " + limit + " runs at no stage");
      }
    }
  }

  private void checkEnds(Set<String> on) {
    for (var code : reached(flow.start(), there(on))) {
      var beyond = reached(code, there(on));
      if (beyond.stream().noneMatch(each -> stage(each).end().isPresent())) {
        throw problem(stage(code), "no end can be reached from there" + with(on));
      }
    }
  }

  /** What the program alone drives round would never stop. */
  private void checkLoops(Set<String> on) {
    Predicate<Action> byItself = there(on).and(Action::isAutomatic);
    for (var stage : flow.stages().values()) {
      var beyond = new HashSet<String>();
      next(stage.code(), byItself).forEach(next -> beyond.addAll(reached(next, byItself)));
      if (beyond.contains(stage.code())) {
        throw problem(stage, "the system alone comes back there for ever" + with(on));
      }
    }
  }

  private void checkAutomatic(Stage stage, Set<String> on) {
    var actions = stage.actions().values().stream().filter(there(on)).toList();
    boolean actsAtOnce =
        actions.stream()
            .anyMatch(each -> each.isAutomatic() && each.trigger() instanceof Trigger.AtOnce);
    if (actsAtOnce && actions.size() > 1) {
      throw problem(stage, "the system acts there at once, so that nobody else can" + with(on));
    }
  }

  private Set<String> reached(String from, Predicate<Action> open) {
    var reached = new LinkedHashSet<String>();
    var waiting = new ArrayDeque<>(List.of(from));
    while (!waiting.isEmpty()) {
      var code = waiting.remove();
      if (reached.add(code)) {
        waiting.addAll(next(code, open));
      }
    }
    return reached;
  }

  private List<String> next(String code, Predicate<Action> open) {
    return stage(code).actions().values().stream().filter(open).map(Action::to).toList();
  }

  private Stage stage(String code) {
    return requireNonNull(flow.stages().get(code), code);
  }

  private static Predicate<Action> there(Set<String> on) {
    return action -> action.condition().holds(on);
  }

  /** Every choice of switches. */
  private List<Set<String>> settings() {
    var settings = new ArrayList<Set<String>>(List.of(Set.of()));
    for (var name : flow.switches().keySet()) {
      for (var setting : List.copyOf(settings)) {
        var with = new HashSet<>(setting);
        with.add(name);
        settings.add(with);
      }
    }
    return settings;
  }

  private static String with(Set<String> on) {
    return on.isEmpty() ? "" : " (with " + String.join(", ", on) + ")";
  }

  private RuntimeException problem(Stage stage, String what) {
    return problem(places.get(stage.code()), "stage " + stage.code() + ": " + what);
  }

  private static RuntimeException problem(@Nullable Item place, String what) {
    return requireNonNull(place).problem(what);
  }
}
