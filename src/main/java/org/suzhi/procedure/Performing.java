package org.suzhi.procedure;

import java.util.Map;
import java.util.Optional;
import org.suzhi.kernel.Money;

/**
 * Carries out one of the verbs that flows use. A module plugs one in by declaring a bean; of
 * several for one verb the one with the highest {@link #rank} does it. A verb that nobody carries
 * out stops the start.
 */
public interface Performing {

  /** What it carries out. */
  Verb verb();

  /** Zero for the procedure module's own; an upper module's is higher. */
  default int rank() {
    return 0;
  }

  /** Does it, inside the action's transaction: what it throws undoes the whole action. */
  Performed perform(Deed deed);

  /**
   * What it changes in the application.
   *
   * @param detail stands in the step
   * @param body the body that goes on with it
   * @param fee what is to be paid
   */
  record Performed(Map<String, String> detail, Optional<String> body, Optional<Money> fee) {

    /** Nothing. */
    public static final Performed NOTHING =
        new Performed(Map.of(), Optional.empty(), Optional.empty());

    public Performed {
      detail = Map.copyOf(detail);
    }

    /** A detail for the step. */
    public static Performed noted(Map<String, String> detail) {
      return new Performed(detail, Optional.empty(), Optional.empty());
    }
  }
}
