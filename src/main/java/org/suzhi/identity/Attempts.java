package org.suzhi.identity;

/** Counts what strangers try, in the database, so that every node knows. */
public interface Attempts {

  /** Counts one more account asked for from {@code address}; false when there were too many. */
  boolean mayRegister(String address);
}
