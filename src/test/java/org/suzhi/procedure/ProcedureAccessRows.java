package org.suzhi.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.suzhi.house.AccessRows;

/** An application, a draft and the tasks of a body, which nobody else may see. */
@Component
class ProcedureAccessRows implements AccessRows {

  private final Applications applications;
  private final Drafts drafts;
  private final Services services;

  ProcedureAccessRows(Applications applications, Drafts drafts, Services services) {
    this.applications = applications;
    this.drafts = drafts;
    this.services = services;
  }

  @Override
  public List<Row> rowsOf(Other other) {
    var rows = new ArrayList<Row>();
    var actor = other.account().actor();
    var service = services.find("consultation").orElseThrow();
    var draft = drafts.begin(actor, service);
    for (var end : List.of("/review", "/filing", "/discard")) {
      rows.add(new Row("/drafts/{id}" + end, Map.of("id", draft.id().toString())));
    }
    var page = Map.of("id", draft.id().toString(), "page", "1");
    rows.add(new Row("/drafts/{id}/pages/{page:[0-9]+}", page));
    var number = filed(other).number().number();
    for (var end : List.of("", "/acts", "/claim", "/release", "/rating", "/receipt")) {
      rows.add(new Row("/applications/{number}" + end, Map.of("number", number)));
    }
    for (var end : List.of("", "/acts")) {
      rows.add(new Row("/api/v1/applications/{number}" + end, Map.of("number", number)));
    }
    var paper = Map.of("number", number, "id", UUID.randomUUID().toString());
    rows.add(new Row("/applications/{number}/papers/{id}", paper));
    rows.add(new Row("/notices/{number}/objection", Map.of("number", number)));
    for (var end : List.of("", "/board", "/window", "/batch", "/export.csv", "/hand-back")) {
      rows.add(new Row("/tasks/{body}" + end, Map.of("body", other.body().code().code())));
    }
    return rows;
  }

  private Application filed(Other other) {
    var answers =
        """
        {"subject": "other", "question": "%s: how?", "region": "%s", "answer-by": "online",
         "declarations": {"state-secrets": "true"}}
        """
            .formatted(other.marker(), other.body().region().orElseThrow().code());
    var actor = other.account().actor();
    var filing =
        new Filing(
            "consultation",
            Optional.empty(),
            answers,
            new Applicant(actor, Optional.empty(), other.marker()),
            actor,
            other.marker(),
            Optional.empty(),
            Optional.empty(),
            UUID.randomUUID().toString(),
            Optional.empty());
    return ((Filed.Received) applications.file(filing)).application();
  }
}
