package org.suzhi.procedure.internal.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.kernel.Scope;
import org.suzhi.platform.Audit;
import org.suzhi.procedure.Act;
import org.suzhi.procedure.Acted;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.Applications;
import org.suzhi.procedure.Caller;
import org.suzhi.procedure.Capacity;
import org.suzhi.procedure.CaseNumber;
import org.suzhi.procedure.Filed;
import org.suzhi.procedure.Filing;
import org.suzhi.procedure.Flow;
import org.suzhi.procedure.Flow.Action;
import org.suzhi.procedure.Step;

/** Applications in the database. */
@Component
class KeptApplications implements Applications {

  private final Receiving receiving;
  private final Acting acting;
  private final CaseTable cases;
  private final StepTable steps;
  private final Sealed sealed;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  KeptApplications(
      Receiving receiving,
      Acting acting,
      CaseTable cases,
      StepTable steps,
      Sealed sealed,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.receiving = receiving;
    this.acting = acting;
    this.cases = cases;
    this.steps = steps;
    this.sealed = sealed;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public Filed file(Filing filing) {
    return receiving.file(filing, Optional.empty());
  }

  @Override
  public Acted act(Caller caller, CaseNumber number, Act act) {
    return acting.act(caller, number, act);
  }

  @Override
  public Optional<Application> find(Scope scope, CaseNumber number) {
    return cases
        .find(number)
        .map(Case::application)
        .filter(application -> new Authority(scope, application).maySee());
  }

  @Override
  public List<Action> possible(Scope scope, Application application) {
    var authority = new Authority(scope, application);
    return application.actions().stream()
        .filter(action -> authority.capacity(action, proposer(application, action)).isPresent())
        .toList();
  }

  private Optional<String> proposer(Application application, Action action) {
    return action.by().contains(Capacity.SECOND_OFFICER)
        ? steps.proposer(application.id())
        : Optional.empty();
  }

  @Override
  public List<Step> steps(Scope scope, Application application) {
    boolean mayRead = new Authority(scope, application).mayRead();
    var all = steps.after(application.id(), 0);
    return mayRead ? all : all.stream().map(KeptApplications::wordless).toList();
  }

  private static Step wordless(Step step) {
    return new Step(
        step.no(),
        step.at(),
        "",
        "",
        step.capacity(),
        step.body(),
        step.stage(),
        step.action(),
        step.to(),
        step.reasons(),
        "",
        Map.of());
  }

  @Override
  public Optional<String> answers(Scope scope, Application application) {
    if (!new Authority(scope, application).mayRead()) {
      return Optional.empty();
    }
    var found = cases.find(application.number());
    if (application.service().confidential()) {
      transaction.executeWithoutResult(_ -> audited(scope, application));
    }
    return found.map(each -> sealed.openAnswers(application.id(), each.answers()));
  }

  private void audited(Scope scope, Application application) {
    audit.record(
        new Audit.Entry(scope.actor(), "procedure:read", application.number().number(), Map.of()));
  }

  @Override
  public Acted claim(Caller caller, CaseNumber number, int version) {
    var found = find(caller.scope(), number);
    if (found.isEmpty() || !new Authority(caller.scope(), found.get()).isOfficer()) {
      return new Acted.NotTheirs();
    }
    boolean isTheirs =
        cases.claim(found.get().id(), version, caller.actor().code(), clock.instant());
    var now = find(caller.scope(), number).orElse(found.get());
    if (isTheirs) {
      return new Acted.Done(now);
    }
    return now.claim()
        .<Acted>map(claim -> new Acted.Taken(now, claim))
        .orElseGet(() -> new Acted.Overtaken(now, steps.after(now.id(), version)));
  }

  @Override
  public void release(Caller caller, CaseNumber number) {
    find(caller.scope(), number)
        .ifPresent(found -> cases.release(found.id(), caller.actor().code()));
  }

  @Override
  public Acted object(Caller caller, CaseNumber number, String words) {
    var open = cases.find(number).map(Case::application);
    return open.flatMap(
            found ->
                found.actions().stream()
                    .filter(action -> action.kind() == Flow.Kind.OBJECT)
                    .findFirst()
                    .map(action -> Act.of(found.version(), action.code())))
        .map(act -> acting.act(caller, number, act.because(List.of(), words)))
        .orElseGet(Acted.NotTheirs::new);
  }

  @Override
  public Optional<Application> byCode(CaseNumber number, String code) {
    var given = code.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    return cases
        .find(number)
        .map(Case::application)
        .filter(
            found -> MessageDigest.isEqual(found.code().getBytes(StandardCharsets.UTF_8), given));
  }
}
