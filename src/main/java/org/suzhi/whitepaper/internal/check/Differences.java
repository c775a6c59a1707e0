package org.suzhi.whitepaper.internal.check;

import org.suzhi.whitepaper.Finding.Kind;
import org.suzhi.whitepaper.Finding.Side;
import org.suzhi.whitepaper.internal.numbers.Unit;

/** The finding that two numbers that stand for the same are not equal. */
final class Differences {

  private Differences() {}

  /** The translation is taken for the wrong one as long as nothing speaks for it. */
  static Found error(Mention zh, Mention en) {
    return error(zh, en, Side.EN);
  }

  static Found error(Mention zh, Mention en, Side wrong) {
    var here = wrong == Side.EN ? en : zh;
    var there = wrong == Side.EN ? zh : en;
    var found =
        Found.error(Kind.C1, key(zh, en))
            .at(here)
            .beside(there)
            .values(here.quantity().plain(), there.quantity().plain())
            .saying(here.quantity().printed(), there.quantity().printed());
    return key(zh, en).equals("scale-differs") ? found.saying(factor(zh, en)) : found;
  }

  private static String key(Mention zh, Mention en) {
    if (zh.quantity().unit() == Unit.YEAR || en.quantity().unit() == Unit.YEAR) {
      return "dates-differ";
    }
    return Pairing.isScaled(zh.quantity(), en.quantity()) ? "scale-differs" : "numbers-differ";
  }

  private static String factor(Mention zh, Mention en) {
    var ratio = en.value() / zh.value();
    return Written.of(ratio >= 1 ? ratio : 1 / ratio, 0);
  }
}
