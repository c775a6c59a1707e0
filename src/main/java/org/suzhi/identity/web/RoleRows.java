package org.suzhi.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.suzhi.identity.HeldRole;
import org.suzhi.organisation.Bodies;

/** Roles as a table of a page shows them. */
@Component
class RoleRows {

  private final Bodies bodies;
  private final Clock clock;

  RoleRows(Bodies bodies, Clock clock) {
    this.bodies = bodies;
    this.clock = clock;
  }

  /**
   * A role.
   *
   * @param body name of the body; empty for the installation as a whole
   */
  record Row(
      long id, String role, String body, LocalDate from, Optional<LocalDate> to, boolean current) {}

  List<Row> all(List<HeldRole> roles, Locale locale) {
    return roles.stream().map(role -> row(role, locale)).toList();
  }

  List<Row> current(List<HeldRole> roles, Locale locale) {
    return all(roles, locale).stream().filter(Row::current).toList();
  }

  private Row row(HeldRole held, Locale locale) {
    var body =
        held.body()
            .map(
                code -> bodies.find(code).map(found -> found.name().in(locale)).orElse(code.code()))
            .orElse("");
    return new Row(
        held.id(),
        held.role().code(),
        body,
        held.from(),
        held.to(),
        held.holdsOn(LocalDate.now(clock)));
  }
}
