package org.suzhi.procedure.internal.cases;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.kernel.RegionCode;
import org.suzhi.organisation.Competence;
import org.suzhi.organisation.CompetenceAnswer.Competent;
import org.suzhi.organisation.CompetenceAnswer.NoneCompetent;
import org.suzhi.organisation.CompetenceAnswer.Several;
import org.suzhi.platform.Regions;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.Application.Fees;
import org.suzhi.procedure.Capacity;
import org.suzhi.procedure.CaseNumber;
import org.suzhi.procedure.FieldProblem;
import org.suzhi.procedure.Filed;
import org.suzhi.procedure.Filing;
import org.suzhi.procedure.Form;
import org.suzhi.procedure.Service;
import org.suzhi.procedure.Services;
import org.suzhi.procedure.internal.cases.Run.By;
import org.suzhi.procedure.internal.rules.Tables;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes applications in. */
@Component
class Receiving {

  /** Without letters and digits that are taken for one another. */
  private static final String CODE = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private static final int CODE_LENGTH = 8;

  private final Services services;
  private final Regions regions;
  private final Competence competence;
  private final Tables tables;
  private final Known known;
  private final Moves moves;
  private final Editions editions;
  private final ChangeTable changes;
  private final CaseTable cases;
  private final DraftTable drafts;
  private final Announcing announcing;
  private final Sealed sealed;
  private final JsonMapper json;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Receiving(
      Services services,
      Regions regions,
      Competence competence,
      Tables tables,
      Known known,
      Moves moves,
      Editions editions,
      ChangeTable changes,
      CaseTable cases,
      DraftTable drafts,
      Announcing announcing,
      Sealed sealed,
      JsonMapper json,
      TransactionTemplate transaction,
      Clock clock) {
    this.services = services;
    this.regions = regions;
    this.competence = competence;
    this.tables = tables;
    this.known = known;
    this.moves = moves;
    this.editions = editions;
    this.changes = changes;
    this.cases = cases;
    this.drafts = drafts;
    this.announcing = announcing;
    this.sealed = sealed;
    this.json = json;
    this.transaction = transaction;
    this.clock = clock;
  }

  Filed file(Filing filing, Optional<Long> parent) {
    var service = services.find(filing.service());
    if (service.isEmpty()) {
      return new Filed.NoSuchService(Filed.Why.UNKNOWN);
    }
    if (filing.version().filter(asked -> asked != service.get().version()).isPresent()) {
      return new Filed.NoSuchService(Filed.Why.OTHER_VERSION);
    }
    if (parent.isEmpty() && !service.get().channels().contains(filing.channel())) {
      return new Filed.NoSuchService(Filed.Why.OTHER_CHANNEL);
    }
    return transaction.execute(_ -> checked(service.get(), filing, parent));
  }

  private Filed checked(Service service, Filing filing, Optional<Long> parent) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var answers = json.readTree(filing.answers());
    var today = LocalDate.ofInstant(now, clock.getZone());
    var problems =
        services.problems(service, answers, today, code -> regions.find(code).isPresent());
    if (!problems.isEmpty()) {
      return new Filed.Faulty(problems);
    }
    var about = new Matters(service, answers);
    var matter = about.matter(filing).map(sealed::matter).orElse(null);
    var serial = changes.serial(filing.by().code(), filing.key(), matter);
    if (serial.before().isPresent()) {
      return new Filed.Before(found(serial.before().get()));
    }
    var missing = parent.isEmpty() ? missing(service, filing, answers) : List.<FieldProblem>of();
    if (!missing.isEmpty()) {
      return new Filed.Faulty(missing);
    }
    if (serial.same().isPresent()) {
      return joined(serial.same().get(), filing, now);
    }
    return routed(new Fresh(service, filing, answers, about, matter, serial.serial(), parent, now));
  }

  /** What is named in the answers and was never handed in; parts of a bundle have its papers. */
  private List<FieldProblem> missing(Service service, Filing filing, JsonNode answers) {
    if (service.materials().isEmpty()) {
      return List.of();
    }
    var given = filing.draft().map(drafts::papers).orElse(Set.of());
    return service.materials().stream()
        .map(Form.Field::code)
        .filter(
            code ->
                answers
                    .path(code)
                    .valueStream()
                    .anyMatch(paper -> !given.contains(paper.path("digest").asString(""))))
        .map(code -> FieldProblem.at(code, "procedure.field.no-paper"))
        .toList();
  }

  /** A filing that passed the form. */
  private record Fresh(
      Service service,
      Filing filing,
      JsonNode answers,
      Matters about,
      @org.jspecify.annotations.Nullable String matter,
      long serial,
      Optional<Long> parent,
      Instant now) {}

  private Filed routed(Fresh fresh) {
    var region = fresh.about().region().orElseGet(this::home);
    var answer = competence.ask(fresh.service().code(), region, fresh.about().field());
    return switch (answer) {
      case Competent one -> ruled(fresh, region, one);
      case Several several -> chosen(fresh, region, several.choice());
      case NoneCompetent none -> new Filed.NobodyCompetent(none.reason());
    };
  }

  private RegionCode home() {
    return (RegionCode) regions.home().region();
  }

  private Filed chosen(Fresh fresh, RegionCode region, List<Competent> choice) {
    var wanted = fresh.filing().body().or(() -> fresh.filing().window());
    return choice.stream()
        .filter(each -> wanted.equals(Optional.of(each.accepts().code().code())))
        .findFirst()
        .map(each -> ruled(fresh, region, each))
        .orElseGet(() -> new Filed.Choose(choice.stream().map(Competent::accepts).toList()));
  }

  private Filed ruled(Fresh fresh, RegionCode region, Competent bodies) {
    var ruling =
        tables.ask(
            fresh.service(),
            fresh.answers(),
            known.of(
                fresh.service(),
                fresh.filing(),
                bodies,
                fresh.about(),
                LocalDate.ofInstant(fresh.now(), clock.getZone())));
    if (!ruling.grounds().isEmpty()) {
      return new Filed.Ineligible(ruling.grounds());
    }
    var on = new LinkedHashSet<>(fresh.service().on());
    on.addAll(ruling.with());
    return kept(fresh, application(fresh, region, bodies, on));
  }

  private Application application(
      Fresh fresh, RegionCode region, Competent bodies, LinkedHashSet<String> on) {
    var filing = fresh.filing();
    var day = LocalDate.ofInstant(fresh.now(), clock.getZone());
    return new Application(
        fresh.serial(),
        CaseNumber.of(day, fresh.serial()),
        code(),
        fresh.service(),
        on,
        "",
        0,
        filing.channel(),
        region,
        fresh.about().title(),
        filing.applicant(),
        fresh.parent().map(_ -> new CaseNumber(filing.key().split("/", 2)[0])),
        filing.window().or(() -> Optional.of(bodies.accepts().code().code())),
        Optional.of(bodies.decides().code().code()),
        Optional.empty(),
        Optional.empty(),
        Fees.NONE,
        Optional.empty(),
        false,
        fresh.now(),
        Optional.empty(),
        List.of());
  }

  private Filed kept(Fresh fresh, Application application) {
    var run = moves.filed(application, fresh.answers(), by(fresh.filing()), Map.of());
    var answers = sealed.answers(application.id(), json.writeValueAsString(fresh.answers()));
    var change =
        Moves.change(run, application, Optional.of(answers), Optional.empty(), fresh.now());
    long edition = editions.idOf(fresh.service());
    if (!changes.insert(change, fresh.filing(), edition, fresh.matter(), fresh.parent())) {
      return cameMeanwhile(fresh);
    }
    announcing.announce(change.after(), change.steps(), fresh.answers());
    return new Filed.Received(change.after());
  }

  /** The same came in at the same moment by another way: it is there now. */
  private Filed cameMeanwhile(Fresh fresh) {
    var again = changes.serial(fresh.filing().by().code(), fresh.filing().key(), fresh.matter());
    return again
        .before()
        .<Filed>map(number -> new Filed.Before(found(number)))
        .orElseGet(() -> joined(again.same().orElseThrow(), fresh.filing(), fresh.now()));
  }

  private Application found(CaseNumber number) {
    return cases.find(number).orElseThrow().application();
  }

  /** The second filing of a matter is a step of the first. */
  private Filed joined(CaseNumber number, Filing filing, Instant now) {
    var running = cases.lock(number).orElseThrow();
    var run = moves.unmoved(running.application(), now);
    run.note(
        by(filing),
        "join",
        Map.of("channel", filing.channel().name().toLowerCase(java.util.Locale.ROOT)));
    var change = Moves.change(run, running.application(), Optional.empty(), Optional.empty(), now);
    changes.update(change, List.of());
    return new Filed.Joined(change.after());
  }

  private static By by(Filing filing) {
    return filing.window().isPresent()
        ? new By(filing.by().code(), filing.byName(), Capacity.ACCEPTING_OFFICER, filing.window())
        : new By(filing.by().code(), filing.byName(), Capacity.APPLICANT, Optional.empty());
  }

  private String code() {
    var code = new StringBuilder();
    for (int i = 0; i < CODE_LENGTH; i++) {
      code.append(CODE.charAt(random.nextInt(CODE.length())));
    }
    return code.toString();
  }
}
