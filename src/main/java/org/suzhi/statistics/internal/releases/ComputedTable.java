package org.suzhi.statistics.internal.releases;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.kernel.Text;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.Derivation;
import org.suzhi.statistics.FactCount;
import org.suzhi.statistics.internal.ComputedFigure;
import org.suzhi.statistics.internal.ComputedFigures;

/** The figures that each release counted from facts. */
@Component
class ComputedTable implements ComputedFigures {

  private final JdbcTemplate jdbc;
  private final MessageSource messages;

  ComputedTable(JdbcTemplate jdbc, MessageSource messages) {
    this.jdbc = jdbc;
    this.messages = messages;
  }

  @Override
  public List<ComputedFigure> newest() {
    return jdbc.query(
        """
        select * from statistics.computed
        where release = (select name from statistics.release order by number desc limit 1)
        order by indicator, region, period, breakdown
        """,
        this::stored);
  }

  void insert(String release, List<FactCount> counts) {
    jdbc.batchUpdate(
        """
        insert into statistics.computed (release, indicator, region, period, breakdown, value, facts)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        counts.stream().map(count -> row(release, count)).toList());
  }

  /** The figure of a count; the name of the release is left out while it is being made. */
  ComputedFigure figure(FactCount count) {
    return new ComputedFigure(
        count.indicator(),
        count.region(),
        count.period(),
        count.breakdown(),
        derivation(text("statistics.computed.here"), ComputedFigure.COUNTED, count.value()));
  }

  private ComputedFigure stored(ResultSet row, int number) throws SQLException {
    var release = row.getString("release");
    return new ComputedFigure(
        row.getString("indicator"),
        Region.parse(row.getString("region")),
        Period.parse(row.getString("period")),
        Breakdown.parse(row.getString("breakdown")),
        derivation(
            text("statistics.computed.release", release),
            ComputedFigure.COUNTED + "@" + release,
            row.getBigDecimal("value")));
  }

  private static Derivation derivation(Text name, String formula, BigDecimal value) {
    return new Derivation(name, formula, value, List.of());
  }

  private Text text(String key, Object... args) {
    return new Text(
        messages.getMessage(key, args, Locale.CHINESE),
        messages.getMessage(key, args, Locale.ENGLISH));
  }

  private static Object[] row(String release, FactCount count) {
    return new Object[] {
      release,
      count.indicator(),
      count.region().code(),
      count.period().toString(),
      count.breakdown().toString(),
      count.value(),
      count.facts()
    };
  }
}
