package org.suzhi.platform;

import java.time.Duration;
import java.time.LocalTime;

/**
 * Work that comes round, done by one node at a time; a module plugs it in by declaring a bean of
 * this type. What fails is tried again at its next time.
 *
 * @param name never changes: the table of jobs knows it by that
 */
public record RecurringJob(String name, When when, Runnable work) {

  /** When it comes round. */
  public sealed interface When {}

  /** Again some time after it has ended. */
  public record After(Duration pause) implements When {}

  /** Every day at a time of the program's clock. */
  public record Daily(LocalTime time) implements When {}
}
