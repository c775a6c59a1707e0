package org.suzhi.statistics.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Actor;
import org.suzhi.platform.Audit;
import org.suzhi.statistics.internal.ObservationTable.Imported;

/**
 * Who keeps an id that an import took before the pack brought it: the pack. An imported reading of
 * the same figure at the same place goes; an imported row about anything else had the id by
 * accident and stays under {@code ID@import:NUMBER}.
 */
@Component
class PackFirst {

  private static final Logger log = LoggerFactory.getLogger(PackFirst.class);
  private static final int LISTED = 100;

  private final ObservationTable observations;
  private final Audit audit;

  PackFirst(ObservationTable observations, Audit audit) {
    this.observations = observations;
    this.audit = audit;
  }

  /** Frees the ids of {@code rows}, which aren't stored yet, and names what gave way. */
  void makeRoom(List<PublishedRow> rows) {
    var ofThePack = rows.stream().collect(Collectors.toMap(PublishedRow::id, Function.identity()));
    var notes = new ArrayList<String>();
    for (var imported : observations.imported(ofThePack.keySet())) {
      var row = imported.row();
      var ours = ofThePack.get(row.id());
      if (ours != null && row.tellsOfTheSame(ours)) {
        observations.delete(row.id());
        if (!row.equals(ours)) {
          notes.add(
              "%s of %s: %s gave way to %s"
                  .formatted(
                      row.id(),
                      imported.origin(),
                      row.value().toPlainString(),
                      ours.value().toPlainString()));
        }
      } else {
        observations.rename(row.id(), aside(imported));
        notes.add("%s is now %s".formatted(row.id(), aside(imported)));
      }
    }
    if (!notes.isEmpty()) {
      tell(notes);
    }
  }

  private static String aside(Imported imported) {
    return imported.row().id() + "@" + imported.origin();
  }

  private void tell(List<String> notes) {
    var listed = String.join("; ", notes.subList(0, Math.min(LISTED, notes.size())));
    log.warn("The pack brings {} ids that imports had taken: {}", notes.size(), listed);
    audit.record(
        new Audit.Entry(
            new Actor.System("pack"),
            "import.gave-way",
            "pack",
            Map.of("rows", notes.size(), "which", listed)));
  }
}
