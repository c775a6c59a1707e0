package org.suzhi.whitepaper.internal.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Computes a formula of the codebook again with other values. A formula names its figures in the
 * order in which its terms are listed; a sum takes all that the other names leave.
 */
final class Recount {

  private static final Pattern TOKEN =
      Pattern.compile("sum\\([^()]*\\)|[0-9]+(?:\\.[0-9]+)?(?![a-z_0-9])|[a-z0-9_]+|[-+*/()]");
  private static final MathContext PRECISE = MathContext.DECIMAL128;

  private final List<String> tokens = new ArrayList<>();
  private final List<BigDecimal> values;
  private final int inSum;
  private int token;
  private int value;

  private Recount(String formula, List<BigDecimal> values) {
    var matcher = TOKEN.matcher(formula.replaceAll("\\[[^]]*]", ""));
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    this.values = values;
    this.inSum = values.size() - (int) tokens.stream().filter(Recount::isName).count();
  }

  /** The value, where the formula is one that can be read and nothing is divided by zero. */
  static Optional<BigDecimal> of(String formula, List<BigDecimal> values) {
    var recount = new Recount(formula, values);
    long sums = recount.tokens.stream().filter(Recount::isSum).count();
    if (sums > 1 || sums == 0 && recount.inSum != 0 || recount.inSum < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(recount.expression());
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static boolean isSum(String token) {
    return token.startsWith("sum(");
  }

  private static boolean isName(String token) {
    return token.matches("[a-z0-9_]*[a-z_][a-z0-9_]*") && !isSum(token);
  }

  private BigDecimal expression() {
    var left = term();
    while (token < tokens.size() && tokens.get(token).matches("[-+]")) {
      boolean plus = tokens.get(token++).equals("+");
      var right = term();
      left = plus ? left.add(right) : left.subtract(right);
    }
    return left;
  }

  private BigDecimal term() {
    var left = factor();
    while (token < tokens.size() && tokens.get(token).matches("[*/]")) {
      boolean times = tokens.get(token++).equals("*");
      var right = factor();
      left = times ? left.multiply(right) : left.divide(right, PRECISE);
    }
    return left;
  }

  private BigDecimal factor() {
    var word = tokens.get(token++);
    if (word.equals("(")) {
      var inner = expression();
      token++;
      return inner;
    }
    if (isSum(word)) {
      var sum = BigDecimal.ZERO;
      for (int i = 0; i < inSum; i++) {
        sum = sum.add(values.get(value++));
      }
      return sum;
    }
    return isName(word) ? values.get(value++) : new BigDecimal(word);
  }
}
