package org.suzhi.statistics;

import java.util.Iterator;
import org.suzhi.kernel.Fact;

/** Where modules hand in what is worth counting, inside the transaction of their own action. */
public interface Facts {

  /**
   * Stores a fact; the same fact handed in twice counts once.
   *
   * @return whether it was new
   * @throws FactRefused when the codebook knows no such indicator or dimension, or the region table
   *     no such region
   * @throws IllegalStateException outside a transaction
   */
  boolean emit(Fact fact);

  /**
   * Stores many facts at a time, by the million if need be: all or, at the first that is refused,
   * none. The iterator is read once and nothing of it is kept in memory.
   *
   * @return how many were new
   */
  long emitAll(Iterator<Fact> facts);
}
