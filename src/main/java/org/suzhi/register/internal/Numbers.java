package org.suzhi.register.internal;

import org.springframework.stereotype.Component;
import org.suzhi.register.RegisterProblem;
import org.suzhi.register.RegisterProblem.Reason;
import org.suzhi.register.RightKind;

/** Gives rights their numbers by the pack's rule. */
@Component
class Numbers {

  private final Codes codes;
  private final CodeTable table;

  Numbers(Codes codes, CodeTable table) {
    this.codes = codes;
    this.table = table;
  }

  String next(RightKind kind, int year, String mark) {
    var rule = codes.rule(kind).orElseThrow(() -> new RegisterProblem(Reason.NO_RULE, kind.code()));
    var pattern = NumberPattern.parse(rule.pattern());
    var series = pattern.series(year, mark);
    return pattern.number(series, table.next(series));
  }
}
