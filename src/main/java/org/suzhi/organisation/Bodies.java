package org.suzhi.organisation;

import java.util.List;
import java.util.Optional;

/** The bodies that the pack lists, in its order. */
public interface Bodies {

  /** A body by its code, also one that has ended, since old cases refer to it. */
  Optional<Body> find(BodyCode code);

  /** The bodies wanted that haven't ended. */
  List<Body> list(BodyQuery query);

  /** Every kind, whether or not there is a body of it. */
  List<BodyKind> kinds();

  /** How many bodies published documents report. */
  List<ReportedCount> reported();
}
