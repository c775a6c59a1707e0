package org.suzhi.register.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Text;
import org.suzhi.register.RightCode;
import org.suzhi.register.RightKind;
import org.suzhi.register.RightRule;

/** The pack's rules and lists of codes. */
@Component
class CodeTable {

  private final JdbcClient jdbc;

  CodeTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void store(List<RightRule> rules, List<RightCode> codes) {
    rules.forEach(this::store);
    for (int position = 0; position < codes.size(); position++) {
      store(position, codes.get(position));
    }
  }

  private void store(RightRule rule) {
    jdbc.sql(
            """
            insert into register.rule (kind, pattern, months, sample, basis) values (?, ?, ?, ?, ?)
            on conflict (kind) do update set
              pattern = excluded.pattern, months = excluded.months, sample = excluded.sample,
              basis = excluded.basis
            """)
        .param(rule.kind().code())
        .param(rule.pattern())
        .param(rule.months().orElse(null))
        .param(rule.sample())
        .param(rule.basis())
        .update();
  }

  /** A code that the pack no longer lists stays: rights bear it. */
  private void store(int position, RightCode code) {
    jdbc.sql(
            """
            insert into register.code
              (list, code, position, name_zh, name_en, mark, counted, sample)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (list, code) do update set
              position = excluded.position, name_zh = excluded.name_zh,
              name_en = excluded.name_en, mark = excluded.mark, counted = excluded.counted,
              sample = excluded.sample
            """)
        .param(code.list())
        .param(code.code())
        .param(position)
        .param(code.name().zh())
        .param(code.name().en())
        .param(code.mark())
        .param(code.counted())
        .param(code.sample())
        .update();
  }

  List<RightRule> rules() {
    return jdbc.sql("select * from register.rule").query(CodeTable::rule).list();
  }

  List<RightCode> codes() {
    return jdbc.sql("select * from register.code order by list, position")
        .query(CodeTable::code)
        .list();
  }

  /** The next number of a series; whoever asks at the same moment waits for this transaction. */
  long next(String series) {
    return jdbc.sql(
            """
            insert into register.counter as counter (series, last) values (?, 1)
            on conflict (series) do update set last = counter.last + 1
            returning last
            """)
        .param(series)
        .query(Long.class)
        .single();
  }

  private static RightRule rule(ResultSet row, int number) throws SQLException {
    return new RightRule(
        RightKind.of(row.getString("kind")).orElseThrow(),
        row.getString("pattern"),
        Optional.ofNullable(row.getObject("months", Integer.class)),
        row.getBoolean("sample"),
        row.getString("basis"));
  }

  private static RightCode code(ResultSet row, int number) throws SQLException {
    return new RightCode(
        row.getString("list"),
        row.getString("code"),
        new Text(row.getString("name_zh"), row.getString("name_en")),
        row.getString("mark"),
        row.getString("counted"),
        row.getBoolean("sample"));
  }
}
