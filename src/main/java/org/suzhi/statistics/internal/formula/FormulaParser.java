package org.suzhi.statistics.internal.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.suzhi.kernel.Region;
import org.suzhi.statistics.internal.formula.Expression.Constant;
import org.suzhi.statistics.internal.formula.Expression.Operation;
import org.suzhi.statistics.internal.formula.Expression.Over;
import org.suzhi.statistics.internal.formula.Expression.Reference;
import org.suzhi.statistics.internal.formula.Expression.Selector;
import org.suzhi.statistics.internal.formula.Expression.Sum;

/** Reads the grammar of docs/statistics.md by recursive descent. */
final class FormulaParser {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:[0-9]{6}-[A-Z]|[0-9]+(?:\\.[0-9]+)?(?![a-z_0-9])|[a-z0-9_]+|[-+*/()\\[\\],=|])");
  private static final int DEEPEST = 50;

  private final String text;
  private final List<String> tokens;
  private int next;
  private int depth;

  private FormulaParser(String text) {
    this.text = text;
    this.tokens = tokens(text);
  }

  /** The tree of {@code text}; {@link IllegalArgumentException} says where it can't be read. */
  static Expression parse(String text) {
    var parser = new FormulaParser(text);
    var expression = parser.expression();
    if (parser.next < parser.tokens.size()) {
      throw parser.expected("an end");
    }
    return expression;
  }

  private static List<String> tokens(String text) {
    var tokens = new ArrayList<String>();
    var matcher = TOKEN.matcher(text);
    int position = 0;
    while (!text.substring(position).isBlank()) {
      if (!matcher.find(position) || matcher.start() != position) {
        throw new IllegalArgumentException(
            "can't read from character " + (position + 1) + ": " + text.substring(position));
      }
      tokens.add(matcher.group().strip());
      position = matcher.end();
    }
    return tokens;
  }

  private Expression expression() {
    if (++depth > DEEPEST) {
      throw new IllegalArgumentException("more than " + DEEPEST + " brackets in each other");
    }
    var left = term();
    for (var sign = taken("+", "-"); sign.isPresent(); sign = taken("+", "-")) {
      left = new Operation(left, sign.get().charAt(0), term());
    }
    depth--;
    return left;
  }

  private Expression term() {
    var left = factor();
    for (var sign = taken("*", "/"); sign.isPresent(); sign = taken("*", "/")) {
      left = new Operation(left, sign.get().charAt(0), factor());
    }
    return left;
  }

  private Expression factor() {
    if (taken("(").isPresent()) {
      var inner = expression();
      take(")");
      return inner;
    }
    var token = peek();
    if (token.matches("[0-9]+(\\.[0-9]+)?")) {
      next++;
      return new Constant(new BigDecimal(token));
    }
    if (token.equals("sum") && next + 1 < tokens.size() && tokens.get(next + 1).equals("(")) {
      next += 2;
      return sum();
    }
    return reference();
  }

  private Sum sum() {
    var of = reference();
    take("over");
    var over = over();
    take(")");
    return new Sum(of, over);
  }

  private Over over() {
    var word = word("members, cities, parts or a key of the breakdown");
    var region =
        Arrays.stream(Over.Word.values())
            .filter(known -> known.toString().equals(word))
            .findFirst();
    if (region.isPresent()) {
      return region.get();
    }
    var values = new ArrayList<String>();
    if (taken("=").isPresent()) {
      do {
        values.add(word("a value"));
      } while (taken("|").isPresent());
    }
    return new Over.Key(word, values);
  }

  private Reference reference() {
    var indicator = word("an indicator, a number or a bracket");
    var selectors = new ArrayList<Selector>();
    if (taken("[").isPresent()) {
      do {
        selectors.add(selector());
      } while (taken(",").isPresent());
      take("]");
    }
    return new Reference(indicator, selectors);
  }

  private Selector selector() {
    var word = word("a selector");
    if (taken("=").isEmpty()) {
      return Arrays.stream(Selector.Word.values())
          .filter(known -> known.toString().equals(word))
          .findFirst()
          .orElseThrow(() -> expected(selectors()));
    }
    var value = value();
    return word.equals("region")
        ? new Selector.In(Region.parse(value))
        : new Selector.Part(word, value);
  }

  private static String selectors() {
    return String.join(
            ", ", Arrays.stream(Selector.Word.values()).map(Selector.Word::toString).toList())
        + ", region=CODE or key=value";
  }

  /** A value may be all digits; the code of a group has a hyphen and a capital. */
  private String value() {
    var value = peek();
    if (!value.matches("[a-z0-9_]+|[0-9]{6}-[A-Z]")) {
      throw expected("a value");
    }
    next++;
    return value;
  }

  private String word(String what) {
    var token = peek();
    if (!token.matches("[a-z0-9][a-z0-9_]*") || token.equals("over")) {
      throw expected(what);
    }
    next++;
    return token;
  }

  private Optional<String> taken(String... wanted) {
    if (next < tokens.size() && List.of(wanted).contains(tokens.get(next))) {
      return Optional.of(tokens.get(next++));
    }
    return Optional.empty();
  }

  private void take(String wanted) {
    if (taken(wanted).isEmpty()) {
      throw expected(wanted);
    }
  }

  private String peek() {
    return next < tokens.size() ? tokens.get(next) : "";
  }

  private IllegalArgumentException expected(String what) {
    var found = next < tokens.size() ? tokens.get(next) : "the end";
    return new IllegalArgumentException(
        "expected " + what + " but found " + found + " in: " + text);
  }
}
