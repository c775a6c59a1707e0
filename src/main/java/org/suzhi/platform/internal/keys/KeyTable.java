package org.suzhi.platform.internal.keys;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Which keys the data in this database needs. */
@Component
class KeyTable {

  private final JdbcClient jdbc;
  private final TransactionTemplate apart;

  KeyTable(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** A key that has sealed something. */
  record InUse(String name, String fingerprint) {}

  List<InUse> inUse() {
    return jdbc.sql("select name, fingerprint from platform.key_in_use order by name")
        .query(InUse.class)
        .list();
  }

  /** Before the first use, whatever becomes of the transaction that uses it. */
  void enter(NamedKey key, Instant now) {
    apart.executeWithoutResult(
        status ->
            jdbc.sql(
                    """
                    insert into platform.key_in_use (name, fingerprint, since) values (?, ?, ?)
                    on conflict (name) do nothing
                    """)
                .params(key.name(), key.fingerprint(), now.atOffset(ZoneOffset.UTC))
                .update());
  }
}
