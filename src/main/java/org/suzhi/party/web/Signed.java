package org.suzhi.party.web;

import org.springframework.http.HttpStatus;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.PartyId;
import org.suzhi.kernel.Scope;
import org.suzhi.platform.Problem;

/** Who is signed in, and what isn't theirs isn't there. */
final class Signed {

  private Signed() {}

  static Actor.Person person(Scope scope) {
    return switch (scope.actor()) {
      case Actor.Person person -> person;
      case Actor.Anonymous _, Actor.System _ ->
          throw new Problem(HttpStatus.UNAUTHORIZED, "platform.not-signed-in");
    };
  }

  /** The party of that number, if the actor may act for it. */
  static PartyId actedFor(long number, Scope scope) {
    if (number <= 0 || !scope.actsFor(new PartyId(number))) {
      throw notFound();
    }
    return new PartyId(number);
  }

  static Problem notFound() {
    return new Problem(HttpStatus.NOT_FOUND, "platform.not-found");
  }
}
