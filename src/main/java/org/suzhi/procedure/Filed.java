package org.suzhi.procedure;

import java.util.List;
import org.suzhi.kernel.Text;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.CompetenceAnswer;

/** What came of a filing. */
public sealed interface Filed {

  /** It is an application now. */
  record Received(Application application) implements Filed {}

  /** The same filing came before. */
  record Before(Application application) implements Filed {}

  /** The same matter runs already: it was joined to that. */
  record Joined(Application application) implements Filed {}

  /** The form is not filled in rightly. */
  record Faulty(List<FieldProblem> problems) implements Filed {
    public Faulty {
      problems = List.copyOf(problems);
    }
  }

  /** The rules of the service say no. */
  record Ineligible(List<Ground> grounds) implements Filed {
    public Ineligible {
      grounds = List.copyOf(grounds);
    }
  }

  /** Several bodies are competent: one is to be chosen. */
  record Choose(List<Body> bodies) implements Filed {
    public Choose {
      bodies = List.copyOf(bodies);
    }
  }

  /** Nobody is competent. */
  record NobodyCompetent(CompetenceAnswer.Reason reason) implements Filed {}

  /** There is no such service, or not in that version, or not by that way. */
  record NoSuchService(Why why) implements Filed {}

  /** Why a service can't be asked for. */
  enum Why {
    UNKNOWN,
    OTHER_VERSION,
    OTHER_CHANNEL
  }

  /** Why somebody can't apply. */
  record Ground(String code, Text words) {}
}
