package org.suzhi.platform.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.SuzhiTest;
import org.suzhi.kernel.Actor;
import org.suzhi.platform.Audit;
import org.suzhi.platform.Audit.Entry;
import org.suzhi.platform.Audit.Finding;

@SuzhiTest
class AuditTest {

  @Autowired Audit audit;
  @Autowired AuditChaining chaining;
  @Autowired AuditTable table;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  @AfterEach
  void startOver() {
    tamper("truncate platform.audit_link, platform.audit_pending, platform.audit");
  }

  private void act(String subject) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status ->
                audit.record(
                    new Entry(
                        new Actor.Person("42"), "test.act", subject, Map.of("b", 1.50, "a", "甲"))));
  }

  private void chained(int rows) {
    IntStream.rangeClosed(1, rows).forEach(i -> act("subject " + i));
    chainAll();
  }

  private void chainAll() {
    while (jdbc.sql("select count(*) from platform.audit_pending").query(Long.class).single() > 0) {
      chaining.work();
    }
  }

  /** Changes rows as somebody would who owns the database. */
  private void tamper(String sql) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              jdbc.sql("set local session_replication_role = replica").update();
              jdbc.sql(sql).update();
            });
  }

  @Test
  void recordsWithTheActAndOnlyThen() {
    MDC.put("requestId", "r-1");
    act("kept");
    MDC.remove("requestId");
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              audit.record(new Entry(new Actor.Anonymous(), "test.act", "undone", Map.of()));
              status.setRollbackOnly();
            });
    assertThat(
            jdbc.sql("select actor || ' ' || subject || ' ' || request_id from platform.audit")
                .query(String.class)
                .list())
        .containsExactly("person:42 kept r-1");
  }

  @Test
  void refusesAnActOutsideOfATransaction() {
    assertThatThrownBy(
            () -> audit.record(new Entry(new Actor.System("test"), "act", "x", Map.of())))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void letsNobodyChangeOrDeleteARow() {
    chained(1);
    for (var sql :
        List.of(
            "update platform.audit set subject = 'other'",
            "delete from platform.audit",
            "truncate platform.audit cascade",
            "delete from platform.audit_link")) {
      assertThatThrownBy(() -> jdbc.sql(sql).update())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("stay as they are");
    }
  }

  @Test
  void aSoundTrailHasNoFindings() {
    chained(5);
    assertThat(audit.verify()).isEmpty();
    assertThat(audit.head()).hasValueSatisfying(head -> assertThat(head.position()).isEqualTo(5));
  }

  @Test
  void namesAChangedRow() {
    chained(5);
    tamper("update platform.audit set detail = '{}' where subject = 'subject 3'");
    assertThat(audit.verify())
        .singleElement()
        .isInstanceOfSatisfying(
            Finding.Changed.class, changed -> assertThat(changed.position()).isEqualTo(3));
  }

  @Test
  void namesADeletedRow() {
    chained(5);
    tamper("delete from platform.audit where subject = 'subject 2'");
    assertThat(audit.verify())
        .singleElement()
        .isInstanceOfSatisfying(
            Finding.Changed.class, changed -> assertThat(changed.position()).isEqualTo(2));
  }

  @Test
  void namesMissingLinks() {
    chained(6);
    tamper("delete from platform.audit_link where position in (3, 4)");
    assertThat(audit.verify()).contains(new Finding.Missing(3, 4));
  }

  @Test
  void namesALinkThatWasMadeAnewWithAnotherRow() {
    chained(4);
    var row = table.last().orElseThrow();
    tamper(
        "update platform.audit_link set digest = sha256('forged') where position = "
            + (row.position() - 1));
    assertThat(audit.verify()).hasSize(2).allMatch(Finding.Changed.class::isInstance);
  }

  @Test
  void namesAnOldRowThatWasNeverChained() {
    tamper(
        """
        insert into platform.audit (at, actor, action, subject, detail)
        values (now() - interval '1 hour', 'anonymous', 'slipped in', 'x', '{}')
        """);
    assertThat(audit.verify()).singleElement().isInstanceOf(Finding.Unchained.class);
  }

  @Test
  void actsAtTheSameTimeDoNotWaitForEachOtherAndAreAllChained() {
    var start = System.nanoTime();
    var acts =
        IntStream.range(0, 4)
            .mapToObj(
                thread ->
                    CompletableFuture.runAsync(
                        () -> IntStream.range(0, 50).forEach(i -> act(thread + "-" + i))))
            .toList();
    acts.forEach(CompletableFuture::join);
    var rival = CompletableFuture.runAsync(this::chainAll);
    chainAll();
    rival.join();
    System.out.printf(
        "200 audited acts by 4 threads, chained: %d ms%n", (System.nanoTime() - start) / 1_000_000);
    assertThat(audit.verify()).isEmpty();
    assertThat(audit.head()).hasValueSatisfying(head -> assertThat(head.position()).isEqualTo(200));
  }
}
