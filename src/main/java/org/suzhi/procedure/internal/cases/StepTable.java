package org.suzhi.procedure.internal.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.procedure.Capacity;
import org.suzhi.procedure.Step;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was done to applications. */
@Component
class StepTable {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Sealed sealed;

  StepTable(JdbcClient jdbc, JsonMapper json, Sealed sealed) {
    this.jdbc = jdbc;
    this.json = json;
    this.sealed = sealed;
  }

  /** The steps after the {@code version}th, the oldest first. */
  List<Step> after(long application, int version) {
    return jdbc.sql("select * from procedure.step where application = ? and no > ? order by no")
        .params(application, version)
        .query(this::step)
        .list();
  }

  /** Who proposed the decision that waits for a second pair of eyes. */
  Optional<String> proposer(long application) {
    return jdbc.sql(
            """
            select actor from procedure.step
            where application = ? and capacity in ('deciding-officer', 'panel')
            order by no desc limit 1
            """)
        .param(application)
        .query(String.class)
        .optional();
  }

  private Step step(ResultSet row, int number) throws SQLException {
    int no = row.getInt("no");
    byte @Nullable [] words = row.getBytes("words");
    return new Step(
        no,
        CaseTable.moment(row, "at").orElseThrow(),
        row.getString("actor"),
        row.getString("actor_name"),
        Capacity.valueOf(row.getString("capacity").toUpperCase(Locale.ROOT).replace('-', '_')),
        CaseTable.text(row, "body"),
        row.getString("stage"),
        row.getString("action"),
        row.getString("to_stage"),
        CaseTable.texts(row, "reasons"),
        words == null ? "" : sealed.openWords(row.getLong("application"), no, words),
        json.readValue(row.getString("detail"), new TypeReference<Map<String, String>>() {}));
  }
}
