package org.suzhi.whitepaper.internal.numbers;

/** How a printed number bounds the value that it stands for. */
public enum Bound {
  EXACT,
  /** 超过, 逾, 余, 多; over, more than. */
  OVER,
  /** 近; nearly. */
  NEARLY,
  /** 约; about. */
  ABOUT,
  /** 以内, 不足; less than, up to. */
  UNDER
}
