package org.suzhi.procedure.internal.cases;

import java.util.Optional;
import java.util.stream.Stream;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.PartyId;
import org.suzhi.kernel.Role;
import org.suzhi.kernel.Scope;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.Capacity;
import org.suzhi.procedure.Flow.Action;
import org.suzhi.procedure.Service.Channel;

/** What somebody is to an application: the one place that says who may see it and who may act. */
final class Authority {

  private final Scope scope;
  private final Application application;

  Authority(Scope scope, Application application) {
    this.scope = scope;
    this.application = application;
  }

  /** Whether they may see it: whose it is, and who works on it. */
  boolean maySee() {
    return isApplicant() || isOfficer() || (!application.service().confidential() && isLeader());
  }

  /** Whether it is theirs. A visitor without an account owns nothing by being nobody. */
  boolean isApplicant() {
    return scope.actor() instanceof Actor.Person
        && (scope.actor().equals(application.applicant().actor()) || actsForTheParty());
  }

  private boolean actsForTheParty() {
    return application.applicant().party().flatMap(PartyId::of).filter(scope::actsFor).isPresent();
  }

  /** Whether they work on it at one of its bodies. */
  boolean isOfficer() {
    return isAt(application.accepts()) || isAt(application.decides()) || isPanel();
  }

  /** Whether what people wrote may be shown to them. */
  boolean mayRead() {
    return isApplicant() || isOfficer();
  }

  private boolean isLeader() {
    return Stream.of(application.accepts(), application.decides())
            .flatMap(Optional::stream)
            .anyMatch(body -> scope.holdsAt(Role.LEADER, body))
        || scope.reaches(Role.LEADER, application.region());
  }

  private boolean isAt(Optional<String> body) {
    return body.filter(code -> scope.holdsAt(Role.OFFICER, code)).isPresent();
  }

  private boolean isPanel() {
    boolean isExpert =
        application.decides().filter(code -> scope.holdsAt(Role.EXPERT, code)).isPresent();
    return isExpert
        && application.actions().stream().anyMatch(each -> each.by().contains(Capacity.PANEL));
  }

  /**
   * As what they may do {@code action}; empty if they may not.
   *
   * @param proposer code of who proposed the decision that waits for a second pair of eyes
   */
  Optional<Capacity> capacity(Action action, Optional<String> proposer) {
    return action.by().stream().filter(as -> isA(as, proposer)).findFirst();
  }

  private boolean isA(Capacity as, Optional<String> proposer) {
    return switch (as) {
      case APPLICANT -> isApplicant() || isAtTheWindow();
      case RESPONDENT, OUTSIDE_AUTHORITY -> isOfficer();
      case OBJECTOR -> scope.actor() instanceof Actor.Person && !isApplicant();
      case ACCEPTING_OFFICER -> isAt(application.accepts());
      case DECIDING_OFFICER -> isAt(application.decides());
      case SECOND_OFFICER ->
          isAt(application.decides()) && !proposer.equals(Optional.of(scope.actor().code()));
      case PANEL -> isAt(application.decides()) || isPanel();
      case SYSTEM -> false;
    };
  }

  /** What came in at a window goes on there for a visitor. */
  private boolean isAtTheWindow() {
    return application.channel() == Channel.WINDOW && isAt(application.accepts());
  }

  /** For which body somebody acts as that. */
  Optional<String> body(Capacity as) {
    return switch (as) {
      case ACCEPTING_OFFICER -> application.accepts();
      case DECIDING_OFFICER, SECOND_OFFICER, PANEL -> application.decides();
      case RESPONDENT, OUTSIDE_AUTHORITY -> application.office().or(application::accepts);
      case APPLICANT -> isApplicant() ? Optional.empty() : application.accepts();
      case OBJECTOR, SYSTEM -> Optional.empty();
    };
  }
}
