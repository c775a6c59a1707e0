package org.suzhi.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is deposited. */
public enum DepositKind {
  /** 商业秘密; a state secret has no place here. */
  TRADE_SECRET,
  ORIGINAL_WORK,
  DATA_SET,
  WEB_CAPTURE,
  CASE_DOCUMENT;

  /** As written in rows, forms and receipts. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind written like that, if there is one. */
  public static Optional<DepositKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
