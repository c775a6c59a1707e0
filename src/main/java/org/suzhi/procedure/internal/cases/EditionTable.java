package org.suzhi.procedure.internal.cases;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.procedure.Service;
import org.suzhi.procedure.Sources;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The files of services that applications were filed under. */
@Component
class EditionTable {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  EditionTable(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The id of what {@code service} is now, taken in if it is new. */
  long take(Service service, Instant now) {
    return jdbc.sql(
            """
            with taken as (
              insert into procedure.edition (service, version, digest, files, taken_at)
              values (:service, :version, :digest, :files::jsonb, :now)
              on conflict (service, digest) do nothing
              returning id)
            select id from taken
            union all
            select id from procedure.edition where service = :service and digest = :digest
            limit 1
            """)
        .param("service", service.code())
        .param("version", service.version())
        .param("digest", service.sources().digest())
        .param("files", json.writeValueAsString(service.sources().files()))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** A service's code and files. */
  record Edition(String service, Sources sources) {}

  Edition find(long id) {
    return jdbc.sql("select service, files from procedure.edition where id = ?")
        .param(id)
        .query(
            (row, number) -> new Edition(row.getString("service"), sources(row.getString("files"))))
        .single();
  }

  private Sources sources(String files) {
    return new Sources(json.readValue(files, new TypeReference<Map<String, String>>() {}));
  }
}
