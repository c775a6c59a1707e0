package org.suzhi.procedure.internal.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.Role;
import org.suzhi.kernel.Scope;
import org.suzhi.organisation.Bodies;
import org.suzhi.organisation.BodyCode;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.Desk;
import org.suzhi.procedure.internal.cases.MineTable;

/** Desks over the applications in the database. */
@Component
class KeptDesk implements Desk {

  private static final Duration LOOKED_BACK = Duration.ofDays(90);
  private static final int PAGE = 20;
  private static final int LONGEST_WORDS = 1_000;

  private final InboxTable table;
  private final MineTable mine;
  private final Bodies bodies;
  private final Clock clock;

  KeptDesk(InboxTable table, MineTable mine, Bodies bodies, Clock clock) {
    this.table = table;
    this.mine = mine;
    this.bodies = bodies;
    this.clock = clock;
  }

  @Override
  public Inbox inbox(Scope scope, Query query) {
    boolean isTheirs =
        scope.holdsAt(Role.OFFICER, query.body()) || scope.holdsAt(Role.EXPERT, query.body());
    if (!isTheirs) {
      return new Inbox(List.of(), false);
    }
    var found = table.tasks(query, scope.actor().code(), clock.instant());
    boolean hasMore = found.size() > InboxTable.PAGE;
    return new Inbox(hasMore ? found.subList(0, InboxTable.PAGE) : found, hasMore);
  }

  @Override
  public Optional<Board> board(Scope scope, String body) {
    if (!maySee(scope, body)) {
      return Optional.empty();
    }
    var now = clock.instant();
    return Optional.of(
        new Board(table.load(body, now, now.minus(LOOKED_BACK)), table.shares(body, now)));
  }

  private boolean maySee(Scope scope, String body) {
    if (scope.holdsAt(Role.OFFICER, body) || scope.holdsAt(Role.LEADER, body)) {
      return true;
    }
    return known(body)
        .flatMap(found -> found.region())
        .filter(region -> scope.reaches(Role.LEADER, region))
        .isPresent();
  }

  private Optional<org.suzhi.organisation.Body> known(String code) {
    try {
      return bodies.find(new BodyCode(code));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> bodies(Scope scope) {
    var all = new LinkedHashSet<String>();
    for (var role : List.of(Role.OFFICER, Role.LEADER, Role.EXPERT)) {
      all.addAll(scope.bodiesAs(role));
    }
    return List.copyOf(all);
  }

  @Override
  public List<Application> of(Actor actor, int page) {
    return actor instanceof Actor.Person
        ? mine.of(actor.code(), (page - 1) * PAGE, PAGE)
        : List.of();
  }

  @Override
  public List<Application> partsOf(Application bundle) {
    return mine.partsOf(bundle.id());
  }

  @Override
  public boolean rate(Scope scope, Application application, int stars, String words) {
    boolean isTheirs =
        scope.actor() instanceof Actor.Person
            && scope.actor().equals(application.applicant().actor());
    if (!isTheirs || application.end().isEmpty() || stars < 1 || stars > 5) {
      return false;
    }
    table.rate(
        application.id(),
        application.service().code(),
        application.decides(),
        stars,
        words.substring(0, Math.min(words.length(), LONGEST_WORDS)),
        clock.instant());
    return true;
  }

  @Override
  public List<PublicNotice> notices() {
    return table.notices();
  }
}
