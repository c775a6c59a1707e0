package org.suzhi.platform.internal.audit;

import java.time.Duration;
import java.util.ArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.suzhi.platform.internal.Wakeful;

/**
 * Chains what has committed, in batches, one node at a time. A lock held from the act to its commit
 * would put all acts of the platform in one queue; this way only the links queue.
 */
@Component
class AuditChaining extends Wakeful {

  private static final int BATCH = 1_000;

  private final AuditTable table;
  private final TransactionTemplate transaction;

  AuditChaining(AuditTable table, TransactionTemplate transaction) {
    super("audit", Duration.ofSeconds(5));
    this.table = table;
    this.transaction = transaction;
  }

  /** Chains a batch; says whether there was anything. */
  @Override
  protected boolean work() {
    var count = transaction.execute(status -> table.lockChain() ? chain() : 0);
    return count != null && count > 0;
  }

  private int chain() {
    var pending = table.pending(BATCH);
    if (pending.isEmpty()) {
      return 0;
    }
    var last = table.last();
    var position = last.map(AuditTable.Link::position).orElse(0L);
    var previous = last.map(AuditTable.Link::digest).orElse(ChainDigest.BEFORE_ALL);
    var links = new ArrayList<AuditTable.Link>();
    for (var row : pending) {
      position++;
      previous = ChainDigest.of(position, previous, row);
      links.add(new AuditTable.Link(position, row.id(), previous));
    }
    table.insert(links);
    return links.size();
  }
}
