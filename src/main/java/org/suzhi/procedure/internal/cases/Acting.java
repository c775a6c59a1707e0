package org.suzhi.procedure.internal.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.platform.Regions;
import org.suzhi.procedure.Act;
import org.suzhi.procedure.Acted;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.Caller;
import org.suzhi.procedure.Capacity;
import org.suzhi.procedure.CaseNumber;
import org.suzhi.procedure.FieldProblem;
import org.suzhi.procedure.Flow.Action;
import org.suzhi.procedure.Services;
import org.suzhi.procedure.internal.cases.Run.By;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does what people want to do to applications: one action, one transaction. */
@Component
class Acting {

  private final CaseTable cases;
  private final StepTable steps;
  private final ChangeTable changes;
  private final Moves moves;
  private final Demands demands;
  private final Announcing announcing;
  private final Services services;
  private final Regions regions;
  private final Sealed sealed;
  private final JsonMapper json;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Acting(
      CaseTable cases,
      StepTable steps,
      ChangeTable changes,
      Moves moves,
      Demands demands,
      Announcing announcing,
      Services services,
      Regions regions,
      Sealed sealed,
      JsonMapper json,
      TransactionTemplate transaction,
      Clock clock) {
    this.cases = cases;
    this.steps = steps;
    this.changes = changes;
    this.moves = moves;
    this.demands = demands;
    this.announcing = announcing;
    this.services = services;
    this.regions = regions;
    this.sealed = sealed;
    this.json = json;
    this.transaction = transaction;
    this.clock = clock;
  }

  Acted act(Caller caller, CaseNumber number, Act act) {
    return transaction.execute(
        _ ->
            cases
                .lock(number)
                .map(found -> checked(caller, found, act))
                .orElseGet(Acted.NotTheirs::new));
  }

  private Acted checked(Caller caller, Case found, Act act) {
    var application = found.application();
    var authority = new Authority(caller.scope(), application);
    if (application.version() != act.version()) {
      return authority.maySee()
          ? new Acted.Overtaken(application, steps.after(application.id(), act.version()))
          : new Acted.NotTheirs();
    }
    var action =
        application.actions().stream().filter(each -> each.code().equals(act.action())).findFirst();
    var as = action.flatMap(each -> authority.capacity(each, proposer(application, each)));
    if (as.isEmpty()) {
      return new Acted.NotTheirs();
    }
    return unclaimed(caller, found, act, action.get(), as.get());
  }

  private Optional<String> proposer(Application application, Action action) {
    return action.by().contains(Capacity.SECOND_OFFICER)
        ? steps.proposer(application.id())
        : Optional.empty();
  }

  private Acted unclaimed(Caller caller, Case found, Act act, Action action, Capacity as) {
    var application = found.application();
    var claim = application.claim();
    boolean isOfficers = as != Capacity.APPLICANT && as != Capacity.OBJECTOR;
    if (isOfficers && claim.isPresent() && !claim.get().actor().equals(caller.actor().code())) {
      return new Acted.Taken(application, claim.get());
    }
    var problems = problems(application, act, action);
    return problems.isEmpty() ? done(caller, found, act, action, as) : new Acted.Faulty(problems);
  }

  private List<FieldProblem> problems(Application application, Act act, Action action) {
    var missing = demands.problems(application, action, act);
    if (!missing.isEmpty() || act.answers().isEmpty()) {
      return missing;
    }
    return services.problems(
        application.service(),
        json.readTree(act.answers()),
        LocalDate.now(clock),
        code -> regions.find(code).isPresent());
  }

  private Acted done(Caller caller, Case found, Act act, Action action, Capacity as) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var before = found.application();
    boolean isChanged = !act.answers().isEmpty();
    var answers = isChanged ? json.readTree(act.answers()) : answers(found);
    var by =
        new By(
            caller.actor().code(),
            caller.name(),
            as,
            new Authority(caller.scope(), before).body(as));
    var run = moves.acted(before, answers, by, action, act, now);
    var fresh =
        isChanged
            ? Optional.of(sealed.answers(before.id(), json.writeValueAsString(answers)))
            : Optional.<byte[]>empty();
    var was = isChanged ? Optional.of(found.answers()) : Optional.<byte[]>empty();
    return written(run, Moves.change(run, before, fresh, was, now), papers(act), answers);
  }

  private Acted written(Run run, Change change, List<UUID> papers, JsonNode answers) {
    if (!changes.update(change, papers)) {
      throw new IllegalStateException("moved although it was held: " + change.after().number());
    }
    announcing.announce(change.after(), run.steps(), answers);
    return new Acted.Done(change.after());
  }

  private static List<UUID> papers(Act act) {
    return act.papers().values().stream().flatMap(List::stream).toList();
  }

  JsonNode answers(Case found) {
    return json.readTree(sealed.openAnswers(found.application().id(), found.answers()));
  }

  /** What has run out by now, a batch at a time; how many were dealt with. */
  int sweep(int most) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return transaction.execute(
        _ -> {
          var due = cases.lockDue(now, most);
          due.forEach(each -> ranOut(each, now));
          return due.size();
        });
  }

  /** Puts off one that can't be dealt with; which one it was is known when taken alone. */
  void putOffFirst(Instant until) {
    var now = clock.instant();
    transaction.executeWithoutResult(
        _ -> cases.lockDue(now, 1).forEach(each -> cases.putOff(each.application().id(), until)));
  }

  private void ranOut(Case found, Instant now) {
    var answers = answers(found);
    var run = moves.due(found.application(), answers, now);
    var change = Moves.change(run, found.application(), Optional.empty(), Optional.empty(), now);
    written(run, change, List.of(), answers);
  }
}
