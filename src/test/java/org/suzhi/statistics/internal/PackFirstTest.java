package org.suzhi.statistics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.SuzhiTest;
import org.suzhi.kernel.Period;
import org.suzhi.platform.Pack;
import org.suzhi.statistics.internal.formula.Figure;

@SuzhiTest
class PackFirstTest {

  private static final String IMPORT = "import:9001";

  @Autowired StatisticsPack statisticsPack;
  @Autowired ObservationTable observations;
  @Autowired Pack pack;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void forgetTheImport() {
    jdbc.sql("delete from statistics.observation where origin = ?").param(IMPORT).update();
    load();
  }

  @Test
  void startsWithThePacksRowWhereAnImportHadReadTheSamePlaceOtherwise() {
    var ours = observations.all().getFirst();
    importedInstead(ours, with(ours, ours.figure(), ours.value().add(BigDecimal.ONE)));

    load();

    assertThat(rows(ours.id())).containsExactly(ours);
    assertThat(rows(ours.id() + "@" + IMPORT)).isEmpty();
    assertThat(notes()).last().asString().contains(ours.id(), IMPORT, ours.value().toPlainString());
  }

  @Test
  void keepsAnImportedRowAboutAnythingElseUnderAnotherId() {
    var ours = observations.all().getFirst();
    var figure = ours.figure();
    var other =
        new Figure(figure.indicator(), figure.region(), Period.parse("1999"), figure.breakdown());
    var imported = with(ours, other, new BigDecimal("7"));
    importedInstead(ours, imported);

    load();
    load();

    assertThat(rows(ours.id())).containsExactly(ours);
    assertThat(rows(ours.id() + "@" + IMPORT)).extracting(PublishedRow::figure).contains(other);
    assertThat(notes()).last().asString().contains(ours.id() + "@" + IMPORT);
  }

  @Test
  void saysNothingOfARowThatIsEqualWordForWord() {
    var ours = observations.all().getFirst();
    importedInstead(ours, ours);
    int before = notes().size();

    load();

    assertThat(rows(ours.id())).containsExactly(ours);
    assertThat(notes()).hasSize(before);
  }

  private void importedInstead(PublishedRow ours, PublishedRow imported) {
    observations.delete(ours.id());
    observations.insert(IMPORT, List.of(imported));
  }

  private void load() {
    transaction.executeWithoutResult(status -> statisticsPack.load(pack));
  }

  private List<PublishedRow> rows(String id) {
    return observations.all().stream().filter(row -> row.id().equals(id)).toList();
  }

  private List<String> notes() {
    return jdbc.sql(
            """
            select detail ->> 'which' from platform.audit
            where action = 'import.gave-way' order by id
            """)
        .query(String.class)
        .list();
  }

  private static PublishedRow with(PublishedRow row, Figure figure, BigDecimal value) {
    return new PublishedRow(
        row.id(),
        row.document(),
        row.language(),
        row.section(),
        row.line(),
        row.place(),
        figure,
        value,
        row.unit(),
        row.asPrinted(),
        row.qualifier(),
        row.yearOnYearPercent(),
        row.yearOnYearAsPrinted(),
        row.note());
  }
}
