package org.suzhi.organisation.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.suzhi.kernel.IpcSymbol;
import org.suzhi.kernel.RegionCode;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.BodyCode;
import org.suzhi.organisation.Choice;
import org.suzhi.organisation.CompetenceRule;
import org.suzhi.platform.PackTable.Row;

/** Reads the rules of competence. */
record RuleReading(Cells cells, Set<String> services, Set<BodyCode> bodies) {

  RuleReading(Cells cells, Set<String> services, List<Body> bodies) {
    this(cells, services, codes(bodies));
  }

  private static Set<BodyCode> codes(List<Body> bodies) {
    var codes = new HashSet<BodyCode>();
    bodies.forEach(body -> codes.add(body.code()));
    return codes;
  }

  List<CompetenceRule> read(List<Row> rows) {
    var rules = new ArrayList<CompetenceRule>();
    var seen = new HashSet<CompetenceRule>();
    for (var row : rows) {
      var rule = rule(row);
      if (!seen.add(rule)) {
        throw row.problem("the same rule stands in the pack twice; remove one");
      }
      rules.add(rule);
    }
    return rules;
  }

  private CompetenceRule rule(Row row) {
    var service = starred(row, "service");
    service.ifPresent(code -> refuseUnknownService(row, code));
    return new CompetenceRule(
        service,
        starred(row, "region").isEmpty() ? Optional.<RegionCode>empty() : cells.region(row),
        starred(row, "field").map(cell -> row.value("field", IpcSymbol::parse)),
        choice(row, "accepts"),
        row.text("decides").equals("same") ? Optional.empty() : Optional.of(choice(row, "decides")),
        Cells.number(row, "priority"),
        row.text("status").equals("sample"));
  }

  /** The cell, or nothing where a star stands for everything. */
  private static Optional<String> starred(Row row, String column) {
    return Optional.of(Cells.filled(row, column)).filter(cell -> !cell.equals("*"));
  }

  private void refuseUnknownService(Row row, String code) {
    if (!services.contains(code)) {
      throw row.problem("there is no service " + code + "; add it to organisation/services.csv");
    }
  }

  private Choice choice(Row row, String column) {
    var choice = row.value(column, Choice::parse);
    switch (choice) {
      case Choice.Nearest nearest -> nearest.kinds().forEach(kind -> cells.kind(row, kind));
      case Choice.Any any -> any.kinds().forEach(kind -> cells.kind(row, kind));
      case Choice.Named named -> refuseUnknownBody(row, named.code());
    }
    return choice;
  }

  private void refuseUnknownBody(Row row, BodyCode code) {
    if (!bodies.contains(code)) {
      throw row.problem("there is no body " + code + "; add it to organisation/bodies.csv");
    }
  }
}
