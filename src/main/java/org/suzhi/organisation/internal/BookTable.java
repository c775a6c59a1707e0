package org.suzhi.organisation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.RegionCode;
import org.suzhi.kernel.Text;
import org.suzhi.organisation.BodyKind;
import org.suzhi.organisation.ReportedCount;
import org.suzhi.organisation.ServiceName;
import org.suzhi.organisation.SourceLine;

/**
 * What the bodies refer to: kinds, documents, services, reported counts. Kinds and documents stay
 * when the pack drops them, since ended bodies refer to them.
 */
@Component
class BookTable {

  private final JdbcClient jdbc;

  BookTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void store(Network network) {
    for (int position = 0; position < network.kinds().size(); position++) {
      store(network.kinds().get(position), position);
    }
    network.documents().forEach(this::store);
    for (int position = 0; position < network.services().size(); position++) {
      store(network.services().get(position), position);
    }
    jdbc.sql("delete from organisation.service where code <> all (?)")
        .param(network.services().stream().map(ServiceName::code).toArray(String[]::new))
        .update();
  }

  private void store(BodyKind kind, int position) {
    jdbc.sql(
            """
            insert into organisation.kind as old (code, position, part, name_zh, name_en)
            values (?, ?, ?, ?, ?)
            on conflict (code) do update set position = excluded.position, part = excluded.part,
              name_zh = excluded.name_zh, name_en = excluded.name_en
            where (old.position, old.part, old.name_zh, old.name_en)
              is distinct from (excluded.position, excluded.part, excluded.name_zh, excluded.name_en)
            """)
        .params(kind.code(), position, kind.part().code(), kind.name().zh(), kind.name().en())
        .update();
  }

  private void store(SourceLine document) {
    jdbc.sql(
            """
            insert into organisation.document as old (code, name_zh, name_en) values (?, ?, ?)
            on conflict (code) do update set name_zh = excluded.name_zh, name_en = excluded.name_en
            where (old.name_zh, old.name_en) is distinct from (excluded.name_zh, excluded.name_en)
            """)
        .params(document.document(), document.title().zh(), document.title().en())
        .update();
  }

  private void store(ServiceName service, int position) {
    jdbc.sql(
            """
            insert into organisation.service as old (code, position, name_zh, name_en)
            values (?, ?, ?, ?)
            on conflict (code) do update set position = excluded.position,
              name_zh = excluded.name_zh, name_en = excluded.name_en
            where (old.position, old.name_zh, old.name_en)
              is distinct from (excluded.position, excluded.name_zh, excluded.name_en)
            """)
        .params(service.code(), position, service.name().zh(), service.name().en())
        .update();
  }

  void storeReported(List<ReportedCount> counts) {
    for (int position = 0; position < counts.size(); position++) {
      store(counts.get(position), position);
    }
    jdbc.sql("delete from organisation.reported where kind || ' ' || region <> all (?)")
        .param(
            counts.stream()
                .map(count -> count.kind().code() + " " + count.region())
                .toArray(String[]::new))
        .update();
  }

  private void store(ReportedCount count, int position) {
    jdbc.sql(
            """
            insert into organisation.reported as old
              (kind, region, position, count, as_of, document, line)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (kind, region) do update set position = excluded.position,
              count = excluded.count, as_of = excluded.as_of, document = excluded.document,
              line = excluded.line
            where (old.position, old.count, old.as_of, old.document, old.line)
              is distinct from (excluded.position, excluded.count, excluded.as_of,
                  excluded.document, excluded.line)
            """)
        .param(count.kind().code())
        .param(count.region().code())
        .param(position)
        .param(count.count())
        .param(count.asOf())
        .param(count.source().document())
        .param(count.source().line())
        .update();
  }

  List<BodyKind> kinds() {
    return jdbc.sql("select * from organisation.kind order by position")
        .query(
            (row, number) ->
                new BodyKind(
                    row.getString("code"),
                    BodyKind.Part.valueOf(row.getString("part").toUpperCase(Locale.ROOT)),
                    name(row)))
        .list();
  }

  List<SourceLine> documents() {
    return jdbc.sql("select * from organisation.document order by code")
        .query((row, number) -> new SourceLine(row.getString("code"), name(row), 0))
        .list();
  }

  List<ServiceName> services() {
    return jdbc.sql("select * from organisation.service order by position")
        .query((row, number) -> new ServiceName(row.getString("code"), name(row)))
        .list();
  }

  List<ReportedCount> reported(Map<String, BodyKind> kinds, Map<String, SourceLine> documents) {
    return jdbc.sql("select * from organisation.reported order by position")
        .query(
            (row, number) ->
                new ReportedCount(
                    known(kinds, row.getString("kind")),
                    new RegionCode(row.getString("region")),
                    row.getInt("count"),
                    row.getObject("as_of", LocalDate.class),
                    source(row, documents).orElseThrow()))
        .list();
  }

  /** What a foreign key promises to be there. */
  static <T> T known(Map<String, T> byCode, String code) {
    return Objects.requireNonNull(byCode.get(code), code);
  }

  static Optional<SourceLine> source(ResultSet row, Map<String, SourceLine> documents)
      throws SQLException {
    var code = row.getString("document");
    if (code == null) {
      return Optional.empty();
    }
    return Optional.of(new SourceLine(code, known(documents, code).title(), row.getInt("line")));
  }

  private static Text name(ResultSet row) throws SQLException {
    return new Text(row.getString("name_zh"), row.getString("name_en"));
  }
}
