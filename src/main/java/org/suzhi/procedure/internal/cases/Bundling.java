package org.suzhi.procedure.internal.cases;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Actor;
import org.suzhi.platform.OutboxSubscriber;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.ApplicationMoved;
import org.suzhi.procedure.CaseNumber;
import org.suzhi.procedure.Filed;
import org.suzhi.procedure.Filing;
import org.suzhi.procedure.Flow.Trigger;
import org.suzhi.procedure.Form;
import org.suzhi.procedure.Service.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files the parts of a bundle when it reaches the stage that waits for them, and goes on with it
 * when the last of them has ended. An event may come twice; a part's key makes it one.
 */
@Component
class Bundling implements OutboxSubscriber {

  private static final Logger log = LoggerFactory.getLogger(Bundling.class);
  private static final Actor BUNDLER = new Actor.System("bundle");

  private final CaseTable cases;
  private final MineTable parts;
  private final ChangeTable changes;
  private final Receiving receiving;
  private final Moves moves;
  private final Announcing announcing;
  private final Sealed sealed;
  private final JsonMapper json;
  private final Clock clock;

  Bundling(
      CaseTable cases,
      MineTable parts,
      ChangeTable changes,
      Receiving receiving,
      Moves moves,
      Announcing announcing,
      Sealed sealed,
      JsonMapper json,
      Clock clock) {
    this.cases = cases;
    this.parts = parts;
    this.changes = changes;
    this.receiving = receiving;
    this.moves = moves;
    this.announcing = announcing;
    this.sealed = sealed;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "procedure:bundles";
  }

  @Override
  public Set<String> topics() {
    return Set.of(ApplicationMoved.TOPIC);
  }

  @Override
  public void receive(Event event) {
    var parent = event.payload().path("parent").asString("");
    if (!parent.isEmpty()) {
      goOn(new CaseNumber(parent));
    } else {
      cases
          .find(new CaseNumber(event.key()))
          .filter(Bundling::waitsForParts)
          .ifPresent(this::start);
    }
  }

  private static boolean waitsForParts(Case found) {
    return found.application().place().actions().values().stream()
        .anyMatch(action -> action.trigger() instanceof Trigger.PartsEnded);
  }

  private void start(Case bundle) {
    var answers = answers(bundle);
    for (var part : bundle.application().service().parts()) {
      if (part.when().filter(when -> !isWanted(when, answers)).isEmpty()) {
        file(bundle.application(), part, answers);
      }
    }
    goOn(bundle.application().number());
  }

  private static boolean isWanted(Form.When when, JsonNode answers) {
    var given = answers.path(when.field());
    return given.isArray()
        ? given.valueStream().anyMatch(each -> when.is().contains(each.asString("")))
        : when.is().contains(given.asString(""));
  }

  private void file(Application bundle, Part part, JsonNode answers) {
    var own = json.createObjectNode();
    part.answers().forEach((field, from) -> own.set(field, answers.path(from)));
    own.set("declarations", answers.path("declarations"));
    var filing =
        new Filing(
            part.service(),
            Optional.empty(),
            json.writeValueAsString(own),
            bundle.applicant(),
            BUNDLER,
            "",
            Optional.empty(),
            bundle.accepts(),
            bundle.number() + "/" + part.service(),
            Optional.empty());
    var filed = receiving.file(filing, Optional.of(bundle.id()));
    boolean isThere =
        filed instanceof Filed.Received
            || filed instanceof Filed.Before
            || filed instanceof Filed.Joined;
    if (!isThere) {
      log.warn("the part {} of {} could not be filed: {}", part.service(), bundle.number(), filed);
    }
  }

  private void goOn(CaseNumber number) {
    var found = cases.lock(number).filter(Bundling::waitsForParts);
    if (found.isEmpty()) {
      return;
    }
    var bundle = found.get().application();
    var all = parts.partsOf(bundle.id());
    if (all.isEmpty() || all.stream().anyMatch(part -> part.end().isEmpty())) {
      return;
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var answers = answers(found.get());
    moves
        .partsEnded(bundle, answers, now)
        .ifPresent(
            run -> {
              var change = Moves.change(run, bundle, Optional.empty(), Optional.empty(), now);
              changes.update(change, List.of());
              announcing.announce(change.after(), run.steps(), answers);
            });
  }

  private JsonNode answers(Case found) {
    return json.readTree(sealed.openAnswers(found.application().id(), found.answers()));
  }
}
