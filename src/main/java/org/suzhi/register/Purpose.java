package org.suzhi.register;

import java.util.Locale;
import java.util.Set;

/** What a case may want to hold a right for. */
public enum Purpose {
  SALE,
  AUCTION,
  PLEDGE,
  EXCLUSIVE_LICENCE,
  TRANSFER,
  CANCELLATION,
  /** Its data are being changed or its term prolonged; ownership stays. */
  CHANGE,
  RENEWAL;

  private static final Set<Purpose> DISPOSAL =
      Set.of(SALE, AUCTION, PLEDGE, EXCLUSIVE_LICENCE, TRANSFER, CANCELLATION);

  /** Whether it decides to whom the right belongs or is bound: one at a time, whichever it is. */
  public boolean disposes() {
    return DISPOSAL.contains(this);
  }

  /** Purposes of one lane keep each other out. */
  public String lane() {
    return disposes() ? "disposal" : code();
  }

  /** As written in rows and addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
