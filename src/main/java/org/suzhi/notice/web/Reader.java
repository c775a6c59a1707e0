package org.suzhi.notice.web;

import org.springframework.http.HttpStatus;
import org.suzhi.kernel.Actor;
import org.suzhi.platform.Problem;

/** Whose messages a request is about. */
final class Reader {

  private Reader() {}

  /** The person who has signed in. */
  static long person(Actor actor) {
    return switch (actor) {
      case Actor.Person person -> Long.parseLong(person.id());
      case Actor.Anonymous _, Actor.System _ ->
          throw new Problem(HttpStatus.UNAUTHORIZED, "platform.not-signed-in");
    };
  }

  static int page(String written, int pages) {
    if (!written.matches("[1-9][0-9]{0,5}") || Integer.parseInt(written) > pages) {
      throw Problem.at("page", HttpStatus.BAD_REQUEST, "notice.bad-page", pages);
    }
    return Integer.parseInt(written);
  }

  static Problem unknown() {
    return new Problem(HttpStatus.NOT_FOUND, "notice.unknown");
  }
}
