package org.suzhi.procedure.internal.cases;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.CaseNumber;
import org.suzhi.procedure.Step;

/** The whole of a case for the program itself, which asks nobody's leave. */
@Component
public class CaseFile {

  private final CaseTable cases;
  private final StepTable steps;
  private final Sealed sealed;

  CaseFile(CaseTable cases, StepTable steps, Sealed sealed) {
    this.cases = cases;
    this.steps = steps;
    this.sealed = sealed;
  }

  /** An application and its later steps. */
  public record Since(Application application, List<Step> steps) {
    public Since {
      steps = List.copyOf(steps);
    }
  }

  /** A case with everything in it. */
  public record Whole(Application application, List<Step> steps, String answers) {
    public Whole {
      steps = List.copyOf(steps);
    }
  }

  /** The application of that number, and what was done to it after its {@code version}th step. */
  public Optional<Since> since(CaseNumber number, int version) {
    return cases
        .find(number)
        .map(Case::application)
        .map(found -> new Since(found, steps.after(found.id(), version)));
  }

  /** The case of that number. */
  public Optional<Whole> open(CaseNumber number) {
    return cases
        .find(number)
        .map(
            found ->
                new Whole(
                    found.application(),
                    steps.after(found.application().id(), 0),
                    sealed.openAnswers(found.application().id(), found.answers())));
  }
}
