package org.suzhi.statistics;

import org.suzhi.kernel.Fact;

/** Where modules hand in what is worth counting, inside the transaction of their own action. */
public interface Facts {

  /** Stores a fact; the same fact handed in twice counts once. */
  void emit(Fact fact);
}
