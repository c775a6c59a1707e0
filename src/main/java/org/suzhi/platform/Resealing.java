package org.suzhi.platform;

/** A module that keeps sealed data declares a bean of this, so that a rotation can reach all. */
public interface Resealing {

  /**
   * In a transaction of its own, opens and seals again some hundred values that are not {@link
   * Keys#isCurrent current}; gives how many, zero when none is left.
   */
  int resealSome(Keys keys);
}
