package org.suzhi.procedure.internal.cases;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.suzhi.procedure.Capacity;
import org.suzhi.procedure.Flow.Stage;

/** At which body's desk an application lies. */
final class Offices {

  private Offices() {}

  /** The body whose officers are to act at {@code stage}; empty while others are waited for. */
  static Optional<String> of(
      Stage stage, Set<String> on, Optional<String> accepts, Optional<String> decides) {
    var able = EnumSet.noneOf(Capacity.class);
    stage.actions().values().stream()
        .filter(action -> action.condition().holds(on))
        .forEach(action -> able.addAll(action.by()));
    if (able.contains(Capacity.ACCEPTING_OFFICER)) {
      return accepts;
    }
    boolean atTheDeciding =
        able.contains(Capacity.DECIDING_OFFICER)
            || able.contains(Capacity.SECOND_OFFICER)
            || able.contains(Capacity.PANEL);
    return atTheDeciding ? decides : Optional.empty();
  }
}
