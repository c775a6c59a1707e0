package org.suzhi.procedure.internal.rules;

import java.util.List;
import java.util.Set;
import org.suzhi.procedure.Filed;

/**
 * What the tables of a service say of a filing.
 *
 * @param grounds why it can't be taken; best none
 * @param with switches of the flow that are on for it besides those of the service
 */
public record Ruling(List<Filed.Ground> grounds, Set<String> with) {

  /** Nothing against it, nothing besides. */
  public static final Ruling CLEAR = new Ruling(List.of(), Set.of());

  public Ruling {
    grounds = List.copyOf(grounds);
    with = Set.copyOf(with);
  }
}
