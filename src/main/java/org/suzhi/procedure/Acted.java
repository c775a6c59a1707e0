package org.suzhi.procedure;

import java.util.List;

/** What came of an act. */
public sealed interface Acted {

  /** Done. */
  record Done(Application application) implements Acted {}

  /** Somebody was quicker: how it stands now, and the steps that were not known. */
  record Overtaken(Application application, List<Step> since) implements Acted {
    public Overtaken {
      since = List.copyOf(since);
    }
  }

  /** A colleague has taken the task. */
  record Taken(Application application, Application.Claim claim) implements Acted {}

  /** Something is missing or wrong. */
  record Faulty(List<FieldProblem> problems) implements Acted {
    public Faulty {
      problems = List.copyOf(problems);
    }
  }

  /** There is no such application for who asked, or nothing like that to do. */
  record NotTheirs() implements Acted {}
}
