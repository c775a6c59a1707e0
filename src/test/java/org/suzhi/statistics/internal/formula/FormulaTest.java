package org.suzhi.statistics.internal.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.kernel.Text;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.Derivation;
import org.suzhi.statistics.internal.formula.Expression.Constant;
import org.suzhi.statistics.internal.formula.Expression.Operation;
import org.suzhi.statistics.internal.formula.Expression.Over;
import org.suzhi.statistics.internal.formula.Expression.Reference;
import org.suzhi.statistics.internal.formula.Expression.Selector;
import org.suzhi.statistics.internal.formula.Expression.Sum;

class FormulaTest {

  private static final Region HOME = Region.parse("990000");
  private static final Region EAST = Region.parse("990100");
  private static final Region WEST = Region.parse("990200");
  private static final Region BOTH = Region.parse("990000-A");
  private static final Region REST = Region.parse("990000-X");
  private static final Period YEAR = Period.parse("2023");
  private static final Places PLACES =
      new Places(
          HOME,
          List.of(EAST, WEST),
          Map.of(BOTH, List.of(EAST, WEST), REST, List.of()),
          Map.of("owner", List.of("firm", "person")));

  @Test
  void readsBackWhatItWrites() {
    var random = new Random(20260101);
    for (int i = 0; i < 5_000; i++) {
      var tree = expression(random, 4);
      assertThat(FormulaParser.parse(tree.toString())).isEqualTo(tree);
    }
  }

  @Test
  void neverFailsOtherwiseThanBySayingWhatIsWrong() {
    var random = new Random(7);
    var pieces =
        List.of("a", "sum", "(", ")", "[", "]", "over", "=", "|", ",", "1.5", "*", "-", "总");
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      for (int j = random.nextInt(8); j >= 0; j--) {
        text.append(pieces.get(random.nextInt(pieces.size())))
            .append(random.nextBoolean() ? " " : "");
      }
      try {
        FormulaParser.parse(text.toString());
      } catch (IllegalArgumentException e) {
        assertThat(e).hasMessageMatching("(?s)(expected|can't read).*");
      }
    }
  }

  @Test
  void bindsTimesBeforePlusAndFromTheLeft() {
    assertThat(value("1 + 2 * 3 - a", Map.of("a", "4"))).isEqualByComparingTo("3");
    assertThat(value("8 / 2 / a", Map.of("a", "2"))).isEqualByComparingTo("2");
    assertThat(value("(1 + a) * 3", Map.of("a", "1"))).isEqualByComparingTo("6");
  }

  @Test
  void roundsNothingBeforeTheEnd() {
    assertThat(value("a / 3 * 3", Map.of("a", "1"))).isEqualByComparingTo("1");
    assertThat(value("a / b * 100", Map.of("a", "1", "b", "8"))).isEqualByComparingTo("12.5");
    assertThat(value("a / 3", Map.of("a", "1")).setScale(30, RoundingMode.DOWN).toString())
        .isEqualTo("0.333333333333333333333333333333");
  }

  @Test
  void agreesWithDecimalArithmeticOnSumsAndProducts() {
    var random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      var a = new BigDecimal(random.nextInt(1_000_000)).movePointLeft(random.nextInt(4));
      var b = new BigDecimal(random.nextInt(1_000_000) - 500_000).movePointLeft(random.nextInt(4));
      assertThat(Exact.of(a).plus(Exact.of(b)).decimal()).isEqualByComparingTo(a.add(b));
      assertThat(Exact.of(a).times(Exact.of(b)).decimal()).isEqualByComparingTo(a.multiply(b));
      assertThat(Exact.of(a).minus(Exact.of(b)).decimal()).isEqualByComparingTo(a.subtract(b));
    }
  }

  @Test
  void givesNothingWhereAFigureIsMissingOrTheDivisorIsZero() {
    assertThat(results("a / b", Map.of(at("a"), one(), at("b"), BigDecimal.ZERO))).isEmpty();
    assertThat(results("a / b", Map.of(at("a"), one()))).isEmpty();
  }

  @Test
  void sumsRegionsOnlyWhenAllAreKnown() {
    var east = at("a").in(EAST);
    var west = at("a").in(WEST);
    var both = results("sum(a over members)", Map.of(east, one(), west, new BigDecimal("2")));
    assertThat(both).containsOnlyKeys(at("r").in(BOTH));
    assertThat(at(both, at("r").in(BOTH)).value()).isEqualByComparingTo("3");
    assertThat(at(both, at("r").in(BOTH)).terms()).hasSize(2);
    assertThat(results("sum(a over members)", Map.of(east, one()))).isEmpty();
  }

  @Test
  void addsWhatLiesInNoCityWhereItIsKnown() {
    var figures =
        new LinkedHashMap<>(Map.of(at("a").in(EAST), one(), at("a").in(WEST), new BigDecimal("2")));
    assertThat(at(results("sum(a over parts)", figures), at("r")).value())
        .isEqualByComparingTo("3");
    figures.put(at("a").in(REST), new BigDecimal("4"));
    assertThat(at(results("sum(a over parts)", figures), at("r")).value())
        .isEqualByComparingTo("7");
  }

  @Test
  void sumsAKeyAndTakesItsShares() {
    var figures =
        Map.of(at("a").with("owner", "firm"), one(), at("a").with("owner", "person"), one());
    assertThat(results("sum(a over owner)", figures)).containsOnlyKeys(at("r"));
    var whole = new LinkedHashMap<>(figures);
    whole.put(at("a"), new BigDecimal("4"));
    assertThat(at(results("a / a[total] * 100", whole), at("r").with("owner", "firm")).value())
        .isEqualByComparingTo("25");
  }

  @Test
  void dividesTheEndOfAYearByItsYearbook() {
    var day = Period.parse("2023-12-31");
    var found =
        results(
            "a / b[yearbook]",
            Map.of(
                at("a").at(day),
                new BigDecimal("10"),
                at("b").at(Period.yearbook(2023)),
                new BigDecimal("4")));
    assertThat(at(found, at("r").at(day)).value()).isEqualByComparingTo("2.5");
  }

  @Test
  void findsTheFlowOfTheYearThatADayEnds() {
    var found =
        results(
            "a[year_end] - a[year_end, previous]",
            Map.of(
                at("a").at(Period.parse("2023-12-31")),
                new BigDecimal("5"),
                at("a").at(Period.parse("2022-12-31")),
                new BigDecimal("3")));
    assertThat(at(found, at("r")).value()).isEqualByComparingTo("2");
  }

  @Test
  void refusesWhatComputesAnIndicatorFromItself() {
    assertThatIllegalArgumentException().isThrownBy(() -> formula("r", "r + 1"));
    assertThatIllegalArgumentException().isThrownBy(() -> formula("r", "a + r[total]"));
    assertThatIllegalArgumentException().isThrownBy(() -> formula("r", "a[previous] + 1"));
    assertThat(formula("r", "a + self[previous]").written()).isEqualTo("a + r[previous]");
  }

  @Test
  void namesTheCircleThatFormulasGoIn() {
    var formulas = List.of(formula("a", "b + 1"), formula("b", "c * 2"), formula("c", "a - 1"));
    assertThat(Formulas.loop(formulas)).hasValue(List.of("a", "b", "c", "a"));
    assertThat(Formulas.loop(formulas.subList(0, 2))).isEmpty();
  }

  @Test
  void computesWhatOthersNeedFirst() {
    var formulas = List.of(formula("a", "b + 1"), formula("b", "c * 2"));
    var calculation =
        Calculation.of(PLACES, Map.of(at("c"), new BigDecimal("3")), Formulas.inOrder(formulas));
    assertThat(at(calculation.derivations(), at("a")).getFirst().value()).isEqualByComparingTo("7");
  }

  private static BigDecimal value(String written, Map<String, String> figures) {
    var values = new LinkedHashMap<Figure, BigDecimal>();
    figures.forEach((code, value) -> values.put(at(code), new BigDecimal(value)));
    return at(results(written, values), at("r")).value();
  }

  private static Map<Figure, Derivation> results(
      String written, Map<Figure, BigDecimal> published) {
    var found = new LinkedHashMap<Figure, Derivation>();
    Calculation.of(PLACES, published, List.of(formula("r", written)))
        .derivations()
        .forEach((figure, list) -> found.put(figure, list.getFirst()));
    return found;
  }

  private static Formula formula(String indicator, String written) {
    return Formula.of(
        indicator,
        Formula.Gives.VALUE,
        written,
        Breakdown.TOTAL,
        Formula.Where.ALL,
        Set.of(),
        true,
        new Text("甲", "A"));
  }

  private static <T> T at(Map<Figure, T> results, Figure figure) {
    return Objects.requireNonNull(results.get(figure));
  }

  private static Figure at(String indicator) {
    return new Figure(indicator, HOME, YEAR, Breakdown.TOTAL);
  }

  private static BigDecimal one() {
    return BigDecimal.ONE;
  }

  private static Expression expression(Random random, int depth) {
    if (depth > 0 && random.nextInt(3) > 0) {
      return new Operation(
          expression(random, depth - 1),
          "+-*/".charAt(random.nextInt(4)),
          expression(random, depth - 1));
    }
    return switch (random.nextInt(3)) {
      case 0 ->
          new Constant(new BigDecimal(random.nextInt(1_000)).movePointLeft(random.nextInt(3)));
      case 1 -> reference(random);
      default -> new Sum(reference(random), over(random));
    };
  }

  private static Over over(Random random) {
    int choice = random.nextInt(5);
    return choice < 3
        ? Over.Word.values()[choice]
        : new Over.Key("owner", choice == 3 ? List.of() : List.of("firm", "1000_yuan"));
  }

  private static Reference reference(Random random) {
    var selectors = new ArrayList<Selector>();
    for (int i = random.nextInt(4); i > 0; i--) {
      selectors.add(
          switch (random.nextInt(3)) {
            case 0 -> new Selector.Part("key" + i, random.nextBoolean() ? "1" : "value_2");
            case 1 -> new Selector.In(random.nextBoolean() ? REST : EAST);
            default -> Selector.Word.values()[random.nextInt(Selector.Word.values().length)];
          });
    }
    return new Reference(random.nextBoolean() ? "some_indicator" : "b2", selectors);
  }
}
