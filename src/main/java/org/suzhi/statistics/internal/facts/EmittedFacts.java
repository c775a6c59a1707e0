package org.suzhi.statistics.internal.facts;

import java.util.Iterator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.suzhi.kernel.Fact;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.Facts;
import org.suzhi.statistics.Statistics;

/** Takes facts in, checked and inside the caller's transaction. */
@Component
class EmittedFacts implements Facts {

  private final FactTable table;
  private final Statistics statistics;
  private final Regions regions;

  EmittedFacts(FactTable table, Statistics statistics, Regions regions) {
    this.table = table;
    this.statistics = statistics;
    this.regions = regions;
  }

  @Override
  public boolean emit(Fact fact) {
    requireTransaction();
    return table.insert(rules().check(fact));
  }

  @Override
  public long emitAll(Iterator<Fact> facts) {
    requireTransaction();
    var rules = rules();
    return table.insertAll(
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return facts.hasNext();
          }

          @Override
          public Fact next() {
            return rules.check(facts.next());
          }
        });
  }

  private FactRules rules() {
    return new FactRules(statistics, regions);
  }

  private static void requireTransaction() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "a fact belongs to the transaction of the action that it counts; start one");
    }
  }
}
