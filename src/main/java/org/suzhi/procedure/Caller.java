package org.suzhi.procedure;

import org.suzhi.kernel.Actor;
import org.suzhi.kernel.Scope;

/**
 * Who asks for something.
 *
 * @param name what they are called on papers and time lines
 */
public record Caller(Scope scope, String name) {

  /** The actor. */
  public Actor actor() {
    return scope.actor();
  }
}
