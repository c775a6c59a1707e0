package org.suzhi.whitepaper.internal.numbers;

/** What a printed number counts or measures, as far as the words beside it tell. */
public enum Unit {
  COUNT,
  /** Yuan, or another currency in its main unit. */
  MONEY,
  PERCENT,
  /** Percentage points. */
  POINTS,
  /** A multiple: 4.73倍, 1.87 times. */
  TIMES,
  YEAR,
  MONTH,
  DAY,
  /** 第十八届, the 18th. */
  ORDINAL,
  /** Years, months or days that something lasts. */
  DURATION,
  /** No word beside it says. */
  BARE;

  /** Whether it belongs to a date. */
  public boolean isDate() {
    return this == YEAR || this == MONTH || this == DAY;
  }

  /** Whether it is a share, a rate or a difference of such. */
  public boolean isPercent() {
    return this == PERCENT || this == POINTS;
  }

  /** Whether it is an amount of something: neither a date nor an ordinal. */
  public boolean isFigure() {
    return !isDate() && this != ORDINAL && this != DURATION;
  }
}
