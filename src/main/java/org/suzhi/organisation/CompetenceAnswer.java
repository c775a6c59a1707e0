package org.suzhi.organisation;

import java.util.List;
import java.util.Optional;

/** Who is competent, or why that can't be said. */
public sealed interface CompetenceAnswer {

  /** One body accepts, one decides. */
  record Competent(Body accepts, Body decides, Because because) implements CompetenceAnswer {}

  /** Several are equally competent: the applicant chooses. */
  record Several(List<Competent> choice) implements CompetenceAnswer {
    public Several {
      choice = List.copyOf(choice);
    }
  }

  /** Nobody is. */
  record NoneCompetent(Reason reason) implements CompetenceAnswer {}

  /**
   * Why a body is competent.
   *
   * @param rule what was applied
   * @param how what made this body the one
   * @param field what part the technical field played
   * @param further bodies of the kind that also serve the place but stand further away
   * @param outOfField bodies of the kind that serve the place but don't take the field
   */
  record Because(
      CompetenceRule rule, How how, FieldPart field, List<Body> further, List<Body> outOfField) {
    public Because {
      further = List.copyOf(further);
      outOfField = List.copyOf(outOfField);
    }
  }

  /** What made a body the one. */
  enum How {
    /** The rule names it. */
    NAMED,
    /** It is the body of the applicant's own place. */
    OWN_PLACE,
    /** The applicant's place has none, so the next one above takes it. */
    PLACE_ABOVE,
    /** The rule leaves it to the applicant. */
    APPLICANT_CHOOSES
  }

  /** What part the technical field played. */
  enum FieldPart {
    NOT_ASKED,
    WITHIN_ITS_CLASSES,
    NO_CLASSES_RECORDED
  }

  /** Why nobody is competent. */
  sealed interface Reason {

    /** The pack has no rule for the case. */
    record NoRule() implements Reason {}

    /** The last rule tried finds nobody: no such body is recorded for the place. */
    record NoBody(CompetenceRule rule, Choice wanted) implements Reason {}

    /** There are such bodies, but none takes the field. */
    record FieldNotTaken(CompetenceRule rule, Optional<Body> nearest) implements Reason {}
  }
}
