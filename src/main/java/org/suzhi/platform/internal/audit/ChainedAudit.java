package org.suzhi.platform.internal.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.platform.Audit;
import tools.jackson.databind.json.JsonMapper;

/** Writes rows with the act and has them chained after it. */
@Component
class ChainedAudit implements Audit {

  /** A row this old that no link holds was not just written. */
  private static final Duration GRACE = Duration.ofMinutes(5);

  private final AuditTable table;
  private final AuditChaining chaining;
  private final TransactionTemplate snapshot;
  private final JsonMapper json;
  private final Clock clock;

  ChainedAudit(
      AuditTable table,
      AuditChaining chaining,
      PlatformTransactionManager transactions,
      JsonMapper json,
      Clock clock) {
    this.table = table;
    this.chaining = chaining;
    this.snapshot = new TransactionTemplate(transactions);
    this.snapshot.setReadOnly(true);
    this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void record(Entry entry) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("audit outside of a transaction: " + entry.action());
    }
    table.insert(
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        entry.actor().code(),
        entry.action(),
        entry.subject(),
        MDC.get("requestId"),
        json.writeValueAsString(entry.detail()));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            chaining.wake();
          }
        });
  }

  @Override
  public Optional<Head> head() {
    return table
        .last()
        .map(link -> new Head(link.position(), HexFormat.of().formatHex(link.digest())));
  }

  @Override
  public List<Finding> verify() {
    return snapshot.execute(status -> findings(clock.instant()));
  }

  private List<Finding> findings(Instant now) {
    var verifier = new AuditVerifier();
    table.chain(verifier::check);
    var findings = verifier.findings();
    table
        .unchainedBefore(now.minus(GRACE))
        .forEach(row -> findings.add(new Finding.Unchained(row.id(), row.at())));
    return List.copyOf(findings);
  }
}
