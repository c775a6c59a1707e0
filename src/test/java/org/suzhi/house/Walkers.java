package org.suzhi.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.BeanFactory;
import org.suzhi.identity.Account;
import org.suzhi.identity.Accounts;
import org.suzhi.identity.Accounts.Registration;
import org.suzhi.identity.NewAccount;
import org.suzhi.identity.Roles;
import org.suzhi.identity.Sessions;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.RegionCode;
import org.suzhi.kernel.Role;
import org.suzhi.organisation.Bodies;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.BodyQuery;

/** People with accounts of their own for tests over HTTP. */
public record Walkers(Accounts accounts, Roles roles, Sessions sessions, Bodies bodies) {

  private static final Actor TEST = new Actor.System("test");

  /** Over the running program. */
  public static Walkers of(BeanFactory program) {
    return new Walkers(
        program.getBean(Accounts.class),
        program.getBean(Roles.class),
        program.getBean(Sessions.class),
        program.getBean(Bodies.class));
  }

  /** A new account with a password of its own. */
  public Account person(String name) {
    var asked = new NewAccount(name, "walker", "tram-lamp-orchid-77", true);
    return switch (accounts.register(asked)) {
      case Registration.Registered made -> made.account();
      case Registration.Faulty faulty -> throw new AssertionError(faulty);
    };
  }

  /** Gives a role: an administrator's for the installation, any other at the body. */
  public void grant(Account account, Role role, Body body) {
    var at =
        role == Role.ADMINISTRATOR
            ? Optional.<org.suzhi.organisation.BodyCode>empty()
            : Optional.of(body.code());
    var answer = roles.grant(account, role, at, Optional.empty(), TEST);
    if (answer != Roles.Answer.DONE) {
      throw new AssertionError(answer);
    }
  }

  /** Their browser, signed in. */
  public Walker signedIn(Account account, Optional<Role> role) {
    var token = sessions.open(account, "password", new Sessions.Caller("192.0.2.8", "Test"));
    return new Walker(role.map(Role::code).orElse("person"), role, Optional.of(token));
  }

  /** Somebody who has not signed in, somebody without a role, and a holder of each at the body. */
  public List<Walker> everyRole(Body body) {
    var all = new ArrayList<Walker>();
    all.add(new Walker("anonymous", Optional.empty(), Optional.empty()));
    all.add(signedIn(person("Walker"), Optional.empty()));
    for (var role : Role.values()) {
      var account = person("Walker");
      grant(account, role, body);
      all.add(signedIn(account, Optional.of(role)));
    }
    return all;
  }

  /** Two bodies that serve different cities. */
  public List<Body> twoBodies() {
    var local =
        bodies.list(BodyQuery.ALL).stream()
            .filter(
                body ->
                    body.region()
                        .filter(place -> place.level() == RegionCode.Level.CITY)
                        .isPresent())
            .toList();
    var first = local.getFirst();
    var second =
        local.stream()
            .filter(body -> !body.region().equals(first.region()))
            .findFirst()
            .orElseThrow();
    return List.of(first, second);
  }
}
