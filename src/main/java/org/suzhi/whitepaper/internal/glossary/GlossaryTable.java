package org.suzhi.whitepaper.internal.glossary;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.suzhi.whitepaper.internal.check.Lexicon.Term;

/** The glossary as the pack gave it. */
@Repository
class GlossaryTable {

  private static final String PARTING = "|";

  private final JdbcClient jdbc;

  GlossaryTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void replace(List<Term> terms) {
    jdbc.sql("delete from whitepaper.glossary").update();
    for (var i = 0; i < terms.size(); i++) {
      jdbc.sql("insert into whitepaper.glossary (position, zh, en) values (?, ?, ?)")
          .params(i, terms.get(i).zh(), String.join(PARTING, terms.get(i).en()))
          .update();
    }
  }

  List<Term> all() {
    return jdbc.sql("select zh, en from whitepaper.glossary order by position")
        .query((row, number) -> term(row.getString("zh"), row.getString("en")))
        .list();
  }

  static Term term(String zh, String en) {
    return new Term(zh, List.of(en.split("\\|")), false);
  }
}
