package org.suzhi.whitepaper.internal.numbers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suzhi.whitepaper.internal.numbers.Quantity.Context;
import org.suzhi.whitepaper.internal.numbers.Quantity.Form;

/** Reads the numbers of an English text. */
final class EnglishQuantities {

  private static final String SCALES = "thousand|million|billion|trillion";
  private static final String MONTHS =
      "January|February|March|April|May|June|July|August|September|October|November|December";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:(?<currency>RMB|CNY|USD|EUR|US\\$|HK\\$|[$¥￥€]) ?)?(?<digits>"
              + Digits.RUN
              + ")"
              + "(?:(?<ordinal>st|nd|rd|th)|(?<short>[KM])\\b)?(?![A-Za-z])"
              + "(?:[ -]?(?<scale>"
              + SCALES
              + ")\\b)?"
              + "(?: ?(?<unit>%|(?:percentage|percent) points?\\b|per ?cent\\b|pct\\b|yuan\\b"
              + "|(?:[ -])?(?:times|years?|months?|days?)\\b))?");

  private static final Pattern MONTH = Pattern.compile("\\b(" + MONTHS + ")\\b");
  private static final Pattern RATE_BASE = Pattern.compile("(?i).*\\b(?:per|every) $");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?i).*\\b(?:section|article|chapter|rule|form|no\\.|number|page|item|table|figure) $");

  private static final Pattern LOWER =
      Pattern.compile(
          "(?i).*\\b(?:over|more than|exceed(?:ed|ing|s)?|above|surpass(?:ed|ing|es)?|at least|in excess of) $");
  private static final Pattern AND_MORE =
      Pattern.compile("(?i) (?:or|and) (?:more|over|above|upwards?)\\b");
  private static final Pattern NEAR =
      Pattern.compile("(?i).*\\b(?:nearly|almost|close to|approaching) $");
  private static final Pattern ABOUT =
      Pattern.compile("(?i).*\\b(?:about|approximately|(?<!ing )around|roughly|some) $");
  private static final Pattern UNDER =
      Pattern.compile("(?i).*\\b(?:less than|fewer than|under|below|at most) $");

  private final String text;
  private final BitSet quoted;
  private final List<Quantity> found = new ArrayList<>();

  private EnglishQuantities(String text) {
    this.text = text;
    this.quoted = Quotations.of(text);
  }

  static List<Quantity> read(String text) {
    var reading = new EnglishQuantities(text);
    reading.digits();
    reading.words();
    reading.months();
    reading.found.sort(Comparator.comparingInt(Quantity::start));
    return reading.found;
  }

  private void digits() {
    var numbers = NUMBER.matcher(text);
    var at = 0;
    while (at < text.length() && numbers.find(at)) {
      var digits = numbers.group("digits");
      var length = length(numbers, digits);
      if (length < digits.length()) {
        var start = numbers.start("digits");
        found.add(bare(start, start + length, digits.substring(0, length)));
        at = start + length + 1;
      } else {
        found.add(quantity(numbers, digits));
        at = numbers.end();
      }
    }
  }

  /** After a month's name the comma parts the day from the year: March 5,2023. */
  private int length(Matcher numbers, String digits) {
    var comma = digits.indexOf(',');
    var before = text.substring(Math.max(0, numbers.start() - 12), numbers.start());
    if (comma > 0 && MONTH.matcher(before).find()) {
      return comma;
    }
    return Digits.length(digits);
  }

  private Quantity bare(int start, int end, String digits) {
    var read = Digits.read(digits);
    return new Quantity(
        start,
        end,
        digits,
        read.value(),
        read.step(BigDecimal.ONE),
        date(start, end, digits),
        "",
        Bound.EXACT,
        read.form(),
        context(start, end));
  }

  private Quantity quantity(Matcher numbers, String digits) {
    var read = Digits.read(digits);
    var scale =
        scale(numbers.group("short") == null ? numbers.group("scale") : numbers.group("short"));
    var unit = unit(numbers, digits);
    var start = numbers.start();
    return new Quantity(
        start,
        numbers.end(),
        numbers.group().strip(),
        read.value().multiply(scale),
        read.step(scale),
        unit,
        measure(numbers, unit),
        bound(start, numbers.end()),
        read.form(),
        context(start, numbers.end()));
  }

  private static String measure(Matcher numbers, Unit unit) {
    var currency = numbers.group("currency");
    if (unit == Unit.MONEY) {
      return currency == null || "RMBCNY¥￥".contains(currency) ? "RMB" : currency;
    }
    var word = numbers.group("unit");
    return word == null ? "" : word.strip();
  }

  private Unit unit(Matcher numbers, String digits) {
    if (numbers.group("currency") != null) {
      return Unit.MONEY;
    }
    if (numbers.group("ordinal") != null) {
      return Unit.ORDINAL;
    }
    var word = numbers.group("unit");
    if (word == null) {
      return numbers.group("scale") == null
          ? date(numbers.start("digits"), numbers.end(), digits)
          : Unit.BARE;
    }
    var plain = word.strip().replace("-", "");
    return switch (plain) {
      case "%", "percent", "per cent", "pct" -> Unit.PERCENT;
      case "yuan" -> Unit.MONEY;
      case "times" -> Unit.TIMES;
      case "year", "years", "month", "months", "day", "days" -> Unit.DURATION;
      default -> Unit.POINTS;
    };
  }

  private Unit date(int start, int end, String digits) {
    if (digits.length() == 4 && digits.matches("(?:19|20)\\d\\d")) {
      return Unit.YEAR;
    }
    var before = text.substring(Math.max(0, start - 12), start);
    var after = text.substring(end, Math.min(text.length(), end + 12));
    var isDay =
        before.matches("(?s).*\\b(?:" + MONTHS + ") $")
            || after.matches("(?s) (?:" + MONTHS + ")\\b.*");
    return isDay && digits.length() <= 2 ? Unit.DAY : Unit.BARE;
  }

  private static BigDecimal scale(@Nullable String word) {
    return switch (word == null ? "" : word) {
      case "thousand", "K" -> BigDecimal.valueOf(1_000);
      case "million", "M" -> BigDecimal.valueOf(1_000_000);
      case "billion" -> BigDecimal.valueOf(1_000_000_000);
      case "trillion" -> BigDecimal.valueOf(1_000_000_000_000L);
      default -> BigDecimal.ONE;
    };
  }

  private Bound bound(int start, int end) {
    var before = text.substring(Math.max(0, start - 18), start);
    if (UNDER.matcher(before).matches()) {
      return Bound.UNDER;
    }
    var after = text.substring(end, Math.min(text.length(), end + 18));
    if (LOWER.matcher(before).matches() || AND_MORE.matcher(after).lookingAt()) {
      return Bound.OVER;
    }
    if (NEAR.matcher(before).matches()) {
      return Bound.NEARLY;
    }
    return ABOUT.matcher(before).matches() ? Bound.ABOUT : Bound.EXACT;
  }

  private void words() {
    for (var words : EnglishWords.find(text)) {
      if (found.stream().noneMatch(it -> it.start() < words.end() && words.start() < it.end())) {
        found.add(
            new Quantity(
                words.start(),
                words.end(),
                text.substring(words.start(), words.end()),
                words.value(),
                BigDecimal.ONE,
                words.ordinal() ? Unit.ORDINAL : Unit.BARE,
                "",
                bound(words.start(), words.end()),
                Form.WORDS,
                context(words.start(), words.end())));
      }
    }
  }

  private void months() {
    var months = MONTH.matcher(text);
    while (months.find()) {
      var name = months.group(1);
      var isDate = !name.equals("May") && !name.equals("March") || isBesideNumber(months);
      if (isDate) {
        var number = List.of(MONTHS.split("\\|")).indexOf(name) + 1;
        found.add(
            new Quantity(
                months.start(),
                months.end(),
                name,
                BigDecimal.valueOf(number),
                BigDecimal.ONE,
                Unit.MONTH,
                "",
                Bound.EXACT,
                Form.WORDS,
                context(months.start(), months.end())));
      }
    }
  }

  private boolean isBesideNumber(Matcher months) {
    var after = text.substring(months.end(), Math.min(text.length(), months.end() + 2));
    var before = text.substring(Math.max(0, months.start() - 3), months.start());
    return after.matches("(?s).*\\d") || before.matches("(?s).*\\d.*|in |of ");
  }

  private Context context(int start, int end) {
    var before = text.substring(Math.max(0, start - 10), start);
    var after = end < text.length() ? text.charAt(end) : ' ';
    var left = start > 0 ? text.charAt(start - 1) : ' ';
    var isLabel = start == 0 && (after == '.' || after == ')');
    if (isLabel
        || left == '[' && after == ']'
        || isJoining(left)
        || isJoining(after)
        || before.matches("(?s).*[A-Za-z]-")
        || before.endsWith("+ ")
        || text.startsWith(" +", end)) {
      return Context.NAME;
    }
    if (RATE_BASE.matcher(before).matches() || NUMBERED.matcher(before).matches()) {
      return Context.NAME;
    }
    return quoted.get(start) ? Context.QUOTED : Context.PROSE;
  }

  private static boolean isJoining(char sign) {
    return "+·/".indexOf(sign) >= 0 || Character.isLetter(sign);
  }
}
