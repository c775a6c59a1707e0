package org.suzhi.procedure.internal.cases;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Actor;
import org.suzhi.procedure.Draft;
import org.suzhi.procedure.Drafts;
import org.suzhi.procedure.Form.Type;
import org.suzhi.procedure.Service;
import tools.jackson.databind.json.JsonMapper;

/** Drafts in the database. */
@Component
class KeptDrafts implements Drafts {

  private final DraftTable table;
  private final Editions editions;
  private final MineTable mine;
  private final CaseTable cases;
  private final Sealed sealed;
  private final JsonMapper json;
  private final Clock clock;

  KeptDrafts(
      DraftTable table,
      Editions editions,
      MineTable mine,
      CaseTable cases,
      Sealed sealed,
      JsonMapper json,
      Clock clock) {
    this.table = table;
    this.editions = editions;
    this.mine = mine;
    this.cases = cases;
    this.sealed = sealed;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public Draft begin(Actor owner, Service service) {
    var id = UUID.randomUUID();
    table.insert(
        id,
        owner.code(),
        service.code(),
        editions.idOf(service),
        known(owner, service),
        clock.instant());
    return table.find(owner.code(), id).orElseThrow();
  }

  /** Who they are and where, as their last application said it: asked once. */
  private String known(Actor owner, Service service) {
    var answers = json.createObjectNode();
    mine.last(owner.code())
        .flatMap(cases::find)
        .filter(last -> !last.application().service().confidential())
        .map(last -> json.readTree(sealed.openAnswers(last.application().id(), last.answers())))
        .ifPresent(
            before ->
                service
                    .form()
                    .fields()
                    .filter(field -> isPersonal(field.type()))
                    .filter(field -> before.hasNonNull(field.code()))
                    .forEach(field -> answers.set(field.code(), before.get(field.code()))));
    return json.writeValueAsString(answers);
  }

  private static boolean isPersonal(Type type) {
    return Set.of(Type.Party.class, Type.Region.class).contains(type.getClass());
  }

  @Override
  public Optional<Draft> find(Actor owner, UUID id) {
    return table.find(owner.code(), id);
  }

  @Override
  public List<Draft> of(Actor owner) {
    return table.of(owner.code());
  }

  @Override
  public Optional<Draft> save(Draft draft, String answers) {
    var now = clock.instant();
    return table.save(draft.id(), draft.version(), answers, now)
        ? Optional.of(
            new Draft(
                draft.id(), draft.service(), answers, draft.version() + 1, draft.filed(), now))
        : Optional.empty();
  }

  @Override
  public void discard(Actor owner, UUID id) {
    table.delete(owner.code(), id);
  }
}
