package org.suzhi.organisation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.IpcSymbol;
import org.suzhi.kernel.RegionCode;
import org.suzhi.organisation.Choice;
import org.suzhi.organisation.CompetenceRule;

/** The rules of competence in the pack's order. Storing what is there already touches no row. */
@Component
class RuleTable {

  private final JdbcClient jdbc;

  RuleTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void store(List<CompetenceRule> rules) {
    jdbc.sql("delete from organisation.rule where position >= ?").param(rules.size()).update();
    for (int position = 0; position < rules.size(); position++) {
      store(rules.get(position), position);
    }
  }

  private void store(CompetenceRule rule, int position) {
    jdbc.sql(
            """
            insert into organisation.rule as old
              (position, service, region, field, accepts, decides, priority, sample)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (position) do update set service = excluded.service,
              region = excluded.region, field = excluded.field, accepts = excluded.accepts,
              decides = excluded.decides, priority = excluded.priority, sample = excluded.sample
            where (old.service, old.region, old.field, old.accepts, old.decides, old.priority,
                  old.sample)
              is distinct from (excluded.service, excluded.region, excluded.field,
                  excluded.accepts, excluded.decides, excluded.priority, excluded.sample)
            """)
        .param(position)
        .param(rule.service().orElse(null))
        .param(rule.region().map(RegionCode::code).orElse(null))
        .param(rule.field().map(IpcSymbol::symbol).orElse(null))
        .param(rule.accepts().toString())
        .param(rule.decides().map(Choice::toString).orElse(null))
        .param(rule.priority())
        .param(rule.sample())
        .update();
  }

  List<CompetenceRule> all() {
    return jdbc.sql("select * from organisation.rule order by position")
        .query(RuleTable::rule)
        .list();
  }

  private static CompetenceRule rule(ResultSet row, int number) throws SQLException {
    return new CompetenceRule(
        Optional.ofNullable(row.getString("service")),
        Optional.ofNullable(row.getString("region")).map(RegionCode::new),
        Optional.ofNullable(row.getString("field")).map(IpcSymbol::new),
        Choice.parse(row.getString("accepts")),
        Optional.ofNullable(row.getString("decides")).map(Choice::parse),
        row.getInt("priority"),
        row.getBoolean("sample"));
  }
}
