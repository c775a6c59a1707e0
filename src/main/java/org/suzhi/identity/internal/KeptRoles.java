package org.suzhi.identity.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.suzhi.identity.Account;
import org.suzhi.identity.HeldRole;
import org.suzhi.identity.Roles;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.Role;
import org.suzhi.organisation.Bodies;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.BodyCode;
import org.suzhi.platform.Audit;

/** Roles as rows. */
@Component
@Transactional
class KeptRoles implements Roles {

  private final RoleTable table;
  private final AccountTable accounts;
  private final Administrators administrators;
  private final Bodies bodies;
  private final Audit audit;
  private final Clock clock;

  KeptRoles(
      RoleTable table,
      AccountTable accounts,
      Administrators administrators,
      Bodies bodies,
      Audit audit,
      Clock clock) {
    this.table = table;
    this.accounts = accounts;
    this.administrators = administrators;
    this.bodies = bodies;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public List<HeldRole> of(Account account) {
    return table.of(account.id());
  }

  @Override
  public Answer grant(
      Account account, Role role, Optional<BodyCode> body, Optional<LocalDate> to, Actor by) {
    var today = LocalDate.now(clock);
    if (!fits(role, body)) {
      return Answer.NO_SUCH_BODY;
    }
    if (to.filter(today::isAfter).isPresent()) {
      return Answer.OVER;
    }
    accounts.lock(account.id());
    var isHeld =
        table.of(account.id()).stream()
            .anyMatch(
                held -> held.role() == role && held.body().equals(body) && held.holdsOn(today));
    if (isHeld) {
      return Answer.ALREADY_HELD;
    }
    var held = new HeldRole(0, role, body, today, to, by.code(), Optional.empty());
    table.insert(account.id(), held, clock.instant());
    record(by, "identity.act.role-granted", account, role, body);
    return Answer.DONE;
  }

  private boolean fits(Role role, Optional<BodyCode> body) {
    return role == Role.ADMINISTRATOR
        ? body.isEmpty()
        : body.flatMap(bodies::find).filter((Body found) -> found.endedOn().isEmpty()).isPresent();
  }

  @Override
  public Answer end(Account account, long role, Actor by) {
    var isOnly = administrators.isOnly(account);
    var held =
        table.of(account.id()).stream()
            .filter(one -> one.id() == role && one.endedAt().isEmpty())
            .findFirst();
    if (held.isEmpty()) {
      return Answer.NOT_HELD;
    }
    if (held.get().role() == Role.ADMINISTRATOR && isOnly) {
      return Answer.LAST_ADMINISTRATOR;
    }
    table.end(account.id(), role, clock.instant(), by.code());
    record(by, "identity.act.role-ended", account, held.get().role(), held.get().body());
    return Answer.DONE;
  }

  private void record(Actor by, String act, Account account, Role role, Optional<BodyCode> body) {
    var detail = Map.of("role", role.code(), "body", body.map(BodyCode::code).orElse(""));
    audit.record(new Audit.Entry(by, act, account.actor().code(), detail));
  }
}
