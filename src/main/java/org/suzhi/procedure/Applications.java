package org.suzhi.procedure;

import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.Scope;

/** Applications: filing them, acting on them, and looking at them as far as one may. */
public interface Applications {

  /** Files. */
  Filed file(Filing filing);

  /** Does something; one action is one transaction. */
  Acted act(Caller caller, CaseNumber number, Act act);

  /** The application, if it is theirs to see. */
  Optional<Application> find(Scope scope, CaseNumber number);

  /** What {@code scope} may do with it now. */
  List<Flow.Action> possible(Scope scope, Application application);

  /** What was done to it, the oldest first; words only for those who may read them. */
  List<Step> steps(Scope scope, Application application);

  /**
   * The answers to its form as JSON, if they may be read. Reading those of a confidential service
   * is audited.
   */
  Optional<String> answers(Scope scope, Application application);

  /** Takes the task; a colleague who was quicker keeps it. */
  Acted claim(Caller caller, CaseNumber number, int version);

  /** Gives a task back. */
  void release(Caller caller, CaseNumber number);

  /** What anybody may know who was given number and code. */
  Optional<Application> byCode(CaseNumber number, String code);
}
