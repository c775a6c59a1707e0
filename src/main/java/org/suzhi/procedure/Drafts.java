package org.suzhi.procedure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.suzhi.kernel.Actor;

/** Applications that people write; each sees only their own. */
public interface Drafts {

  /** Begins one, with what an earlier application of the same person already says. */
  Draft begin(Actor owner, Service service);

  /** The draft, if it is theirs. */
  Optional<Draft> find(Actor owner, UUID id);

  /** Those that were not filed, the last saved first. */
  List<Draft> of(Actor owner);

  /**
   * Keeps answers, wrong or not.
   *
   * @return the draft as saved; empty when it was saved elsewhere since {@code version}
   */
  Optional<Draft> save(Draft draft, String answers);

  /** Throws it away. */
  void discard(Actor owner, UUID id);
}
