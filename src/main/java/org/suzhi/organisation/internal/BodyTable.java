package org.suzhi.organisation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.IpcSymbol;
import org.suzhi.kernel.RegionCode;
import org.suzhi.kernel.Text;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.BodyCode;
import org.suzhi.organisation.BodyKind;
import org.suzhi.organisation.Level;
import org.suzhi.organisation.SourceLine;
import org.suzhi.organisation.TechnicalField;

/** Bodies and their fields. Storing what is there already touches no row. */
@Component
class BodyTable {

  private final JdbcClient jdbc;

  BodyTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void store(List<Body> bodies, LocalDate today) {
    for (int position = 0; position < bodies.size(); position++) {
      store(bodies.get(position), position);
    }
    jdbc.sql(
            """
            update organisation.body set ended_on = ?
            where ended_on is null and code <> all (?)
            """)
        .params(today, bodies.stream().map(body -> body.code().code()).toArray(String[]::new))
        .update();
    bodies.forEach(this::storeFields);
  }

  private void store(Body body, int position) {
    jdbc.sql(
            """
            insert into organisation.body as old
              (code, position, kind, level, parent, region, name_zh, name_en, naming, document, line)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (code) do update set
              position = excluded.position, kind = excluded.kind, level = excluded.level,
              parent = excluded.parent, region = excluded.region, name_zh = excluded.name_zh,
              name_en = excluded.name_en, naming = excluded.naming, document = excluded.document,
              line = excluded.line, ended_on = null
            where old.ended_on is not null
              or (old.position, old.kind, old.level, old.parent, old.region, old.name_zh,
                  old.name_en, old.naming, old.document, old.line)
              is distinct from (excluded.position, excluded.kind, excluded.level, excluded.parent,
                  excluded.region, excluded.name_zh, excluded.name_en, excluded.naming,
                  excluded.document, excluded.line)
            """)
        .param(body.code().code())
        .param(position)
        .param(body.kind().code())
        .param(body.level().code())
        .param(body.parent().map(BodyCode::code).orElse(null))
        .param(body.region().map(RegionCode::code).orElse(null))
        .param(body.name().zh())
        .param(body.name().en())
        .param(body.naming().name().toLowerCase(Locale.ROOT))
        .param(body.source().map(SourceLine::document).orElse(null))
        .param(body.source().map(SourceLine::line).orElse(null))
        .update();
  }

  private void storeFields(Body body) {
    jdbc.sql("delete from organisation.field where body = ? and position >= ?")
        .params(body.code().code(), body.fields().size())
        .update();
    for (int position = 0; position < body.fields().size(); position++) {
      store(body.code(), position, body.fields().get(position));
    }
  }

  private void store(BodyCode body, int position, TechnicalField field) {
    jdbc.sql(
            """
            insert into organisation.field as old
              (body, position, name_zh, name_en, ipc, document, line)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (body, position) do update set
              name_zh = excluded.name_zh, name_en = excluded.name_en, ipc = excluded.ipc,
              document = excluded.document, line = excluded.line
            where (old.name_zh, old.name_en, old.ipc, old.document, old.line)
              is distinct from (excluded.name_zh, excluded.name_en, excluded.ipc,
                  excluded.document, excluded.line)
            """)
        .param(body.code())
        .param(position)
        .param(field.name().zh())
        .param(field.name().en())
        .param(field.ipc().stream().map(IpcSymbol::symbol).toArray(String[]::new))
        .param(field.source().map(SourceLine::document).orElse(null))
        .param(field.source().map(SourceLine::line).orElse(null))
        .update();
  }

  List<Body> all(Map<String, BodyKind> kinds, Map<String, SourceLine> documents) {
    var fields =
        jdbc
            .sql("select * from organisation.field order by body, position")
            .query((row, number) -> Map.entry(row.getString("body"), field(row, documents)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return jdbc.sql("select * from organisation.body order by ended_on is not null, position")
        .query(
            (row, number) ->
                body(row, kinds, documents, fields.getOrDefault(row.getString("code"), List.of())))
        .list();
  }

  private static Body body(
      ResultSet row,
      Map<String, BodyKind> kinds,
      Map<String, SourceLine> documents,
      List<TechnicalField> fields)
      throws SQLException {
    return new Body(
        new BodyCode(row.getString("code")),
        BookTable.known(kinds, row.getString("kind")),
        Level.valueOf(row.getString("level").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getString("parent")).map(BodyCode::new),
        Optional.ofNullable(row.getString("region")).map(RegionCode::new),
        name(row),
        Body.Naming.valueOf(row.getString("naming").toUpperCase(Locale.ROOT)),
        fields,
        BookTable.source(row, documents),
        Optional.ofNullable(row.getObject("ended_on", LocalDate.class)));
  }

  private static TechnicalField field(ResultSet row, Map<String, SourceLine> documents)
      throws SQLException {
    return new TechnicalField(
        name(row),
        Arrays.stream((String[]) row.getArray("ipc").getArray()).map(IpcSymbol::new).toList(),
        BookTable.source(row, documents));
  }

  private static Text name(ResultSet row) throws SQLException {
    return new Text(row.getString("name_zh"), row.getString("name_en"));
  }
}
