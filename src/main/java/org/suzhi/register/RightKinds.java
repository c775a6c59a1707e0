package org.suzhi.register;

import java.util.List;
import java.util.Optional;

/** What the pack says of the kinds of rights. */
public interface RightKinds {

  /** The rule of numbers and terms of a kind. */
  Optional<RightRule> rule(RightKind kind);

  /**
   * A list of codes in the pack's order: {@code data-class}, {@code data-grade}, {@code work-type}.
   */
  List<RightCode> list(String name);

  /** An entry of a list. */
  Optional<RightCode> code(String list, String code);
}
