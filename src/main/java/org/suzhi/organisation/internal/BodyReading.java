package org.suzhi.organisation.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suzhi.kernel.IpcSymbol;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.BodyCode;
import org.suzhi.organisation.Level;
import org.suzhi.organisation.TechnicalField;
import org.suzhi.platform.PackTable.Row;

/** Reads the bodies and the fields of the centres. */
record BodyReading(Cells cells) {

  List<Body> read(List<Row> bodyRows, List<Row> fieldRows) {
    var rows = new LinkedHashMap<BodyCode, Row>();
    for (var row : bodyRows) {
      var code = row.value("code", BodyCode::new);
      if (rows.put(code, row) != null) {
        throw row.problem("code " + code + " stands in the pack twice; remove one");
      }
    }
    rows.forEach((code, row) -> refuseLooseParent(code, row, rows));
    var fields = fields(fieldRows, rows);
    var bodies = new ArrayList<Body>();
    rows.forEach((code, row) -> bodies.add(body(code, row, fields.getOrDefault(code, List.of()))));
    return bodies;
  }

  private static Optional<BodyCode> parent(Row row) {
    return row.optional("parent").isEmpty()
        ? Optional.empty()
        : Optional.of(row.value("parent", BodyCode::new));
  }

  private static void refuseLooseParent(BodyCode code, Row row, Map<BodyCode, Row> rows) {
    var passed = new HashSet<BodyCode>();
    passed.add(code);
    var next = parent(row);
    while (next.isPresent()) {
      var above = rows.get(next.get());
      if (above == null) {
        throw row.problem("there is no body " + next.get() + " to be the parent; add or mend it");
      }
      if (!passed.add(next.get())) {
        throw row.problem("the parents of " + code + " run in a circle through " + next.get());
      }
      next = parent(above);
    }
  }

  private Body body(BodyCode code, Row row, List<TechnicalField> fields) {
    var region = cells.region(row);
    var level = Cells.word(row, "level", Level.class);
    if (level != Level.of(region)) {
      throw row.problem(
          "a body of level "
              + level.code()
              + " can't serve "
              + region.map(Object::toString).orElse("no region")
              + ", which is of level "
              + Level.of(region).code());
    }
    var naming = Cells.word(row, "naming", Body.Naming.class);
    var source = cells.source(row);
    if (source.isEmpty() && naming != Body.Naming.SAMPLE) {
      throw row.problem("a body without a source is a sample; name its document or say so");
    }
    return new Body(
        code,
        cells.kind(row),
        level,
        parent(row),
        region,
        Cells.name(row),
        naming,
        fields,
        source,
        Optional.empty());
  }

  private Map<BodyCode, List<TechnicalField>> fields(List<Row> rows, Map<BodyCode, Row> bodies) {
    var fields = new LinkedHashMap<BodyCode, List<TechnicalField>>();
    for (var row : rows) {
      var body = row.value("body", BodyCode::new);
      if (!bodies.containsKey(body)) {
        throw row.problem("there is no body " + body + "; add it to organisation/bodies.csv");
      }
      fields.computeIfAbsent(body, code -> new ArrayList<>()).add(field(row));
    }
    return fields;
  }

  private TechnicalField field(Row row) {
    List<IpcSymbol> classes =
        row.value(
            "ipc",
            cell ->
                cell.isEmpty()
                    ? List.<IpcSymbol>of()
                    : Arrays.stream(cell.split(";")).map(IpcSymbol::parse).toList());
    return new TechnicalField(Cells.name(row), classes, cells.source(row));
  }
}
