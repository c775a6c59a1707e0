package org.suzhi.statistics.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Text;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.internal.formula.Formula;

/** The formulas in the database, replaced as a whole. */
@Component
class FormulaTable {

  private final JdbcTemplate jdbc;

  FormulaTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void replace(List<Formula> formulas) {
    jdbc.update("delete from statistics.formula");
    jdbc.batchUpdate(
        """
        insert into statistics.formula
          (position, indicator, gives, expression, put, regions, breakdowns, explicit,
           name_zh, name_en)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        IntStream.range(0, formulas.size()).mapToObj(i -> cells(i, formulas.get(i))).toList());
  }

  List<Formula> read() {
    return jdbc.query("select * from statistics.formula order by position", FormulaTable::formula);
  }

  /** The words that a cell separates by spaces. */
  static Set<String> words(String cell) {
    return Arrays.stream(cell.split(" "))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Object[] cells(int position, Formula formula) {
    return new Object[] {
      position,
      formula.indicator(),
      formula.gives().name(),
      formula.written(),
      formula.put().toString(),
      formula.regions().name(),
      String.join(" ", new TreeSet<>(formula.breakdowns())),
      formula.explicit(),
      formula.name().zh(),
      formula.name().en()
    };
  }

  private static Formula formula(ResultSet row, int number) throws SQLException {
    return Formula.of(
        row.getString("indicator"),
        Formula.Gives.valueOf(row.getString("gives")),
        row.getString("expression"),
        Breakdown.parse(row.getString("put")),
        Formula.Where.valueOf(row.getString("regions")),
        words(row.getString("breakdowns")),
        row.getBoolean("explicit"),
        new Text(row.getString("name_zh"), row.getString("name_en")));
  }
}
