package org.suzhi.evidence.web;

import org.springframework.http.HttpStatus;
import org.suzhi.evidence.Owner;
import org.suzhi.kernel.Actor;
import org.suzhi.platform.Problem;

/** Whose deposits a request is about. */
final class Depositor {

  private Depositor() {}

  /** The person who has signed in. */
  static Owner owner(Actor actor) {
    return switch (actor) {
      case Actor.Person person -> Owner.person(Long.parseLong(person.id()));
      case Actor.Anonymous _, Actor.System _ ->
          throw new Problem(HttpStatus.UNAUTHORIZED, "platform.not-signed-in");
    };
  }
}
