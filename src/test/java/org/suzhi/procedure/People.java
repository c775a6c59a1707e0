package org.suzhi.procedure;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.Role;
import org.suzhi.kernel.Scope;

/** People who apply and decide in tests, none of whom another test knows. */
final class People {

  private static final AtomicInteger NEXT = new AtomicInteger(900_000);

  private People() {}

  static Caller citizen() {
    return person("Li Lei");
  }

  static Caller officer(String body) {
    return person("Officer", new Scope.Held(Role.OFFICER, Optional.of(body), Optional.empty()));
  }

  static Caller person(String name, Scope.Held... roles) {
    var actor = new Actor.Person(Integer.toString(NEXT.incrementAndGet()));
    return new Caller(new Scope(actor, List.of(roles)), name);
  }

  static Applicant applicant(Caller caller) {
    return new Applicant(caller.actor(), Optional.empty(), caller.name());
  }

  static Filing filing(Caller caller, String service, String answers, String key) {
    return new Filing(
        service,
        Optional.empty(),
        answers,
        applicant(caller),
        caller.actor(),
        caller.name(),
        Optional.empty(),
        Optional.empty(),
        key,
        Optional.empty());
  }
}
