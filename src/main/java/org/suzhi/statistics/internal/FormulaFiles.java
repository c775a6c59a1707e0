package org.suzhi.statistics.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.suzhi.kernel.Text;
import org.suzhi.platform.PackTable;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.Indicator;
import org.suzhi.statistics.Statistics.Naming;
import org.suzhi.statistics.internal.formula.Formula;
import org.suzhi.statistics.internal.formula.Formulas;

/**
 * Reads {@code formulas.csv}. A row gives a formula to one indicator, to several, or by {@code *}
 * to every flow and stock; {@code self} is the indicator itself.
 */
record FormulaFiles(Codebook codebook) {

  List<Formula> read(List<PackTable.Row> rows) {
    var formulas = new ArrayList<Formula>();
    for (var row : rows) {
      indicators(row).map(code -> formula(row, code)).forEach(formulas::add);
      Formulas.loop(formulas)
          .ifPresent(
              circle -> {
                throw row.problem(
                    "expression: the formulas go in a circle: " + String.join(" -> ", circle));
              });
    }
    return Formulas.inOrder(formulas);
  }

  private Stream<String> indicators(PackTable.Row row) {
    if (row.text("indicator").equals("*")) {
      return codebook.indicators().values().stream()
          .filter(Indicator::published)
          .filter(indicator -> indicator.kind() != Indicator.Kind.RATIO)
          .map(Indicator::code);
    }
    var codes = List.of(row.text("indicator").split(" +"));
    codes.stream()
        .filter(code -> !codebook.indicators().containsKey(code))
        .findFirst()
        .ifPresent(
            code -> {
              throw row.problem("indicator: the codebook has no " + code);
            });
    return codes.stream();
  }

  private Formula formula(PackTable.Row row, String indicator) {
    return row.value(
        "expression",
        written -> {
          var formula =
              Formula.of(
                  indicator,
                  row.value("gives", word -> Formula.Gives.valueOf(upper(word))),
                  written,
                  row.value("put", Breakdown::parse),
                  row.value("regions", word -> Formula.Where.valueOf(upper(word))),
                  FormulaTable.words(row.text("breakdowns")),
                  !row.text("indicator").equals("*"),
                  row.value("name_zh", zh -> new Text(zh, row.text("name_en"))));
          formula.check(codebook.indicators()::containsKey, this::isNamed);
          return formula;
        });
  }

  private boolean isNamed(String keyOrValue) {
    return codebook.named(Naming.VALUE, keyOrValue).isPresent()
        || codebook.named(Naming.DIMENSION, keyOrValue).isPresent();
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
