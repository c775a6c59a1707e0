package org.suzhi.evidence;

import java.util.List;

/** A page of deposits, the newest first. */
public record DepositsFound(int page, int pages, long total, List<Deposit> deposits) {
  public DepositsFound {
    deposits = List.copyOf(deposits);
  }
}
