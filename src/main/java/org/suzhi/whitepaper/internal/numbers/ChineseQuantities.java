package org.suzhi.whitepaper.internal.numbers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suzhi.whitepaper.internal.numbers.Quantity.Context;
import org.suzhi.whitepaper.internal.numbers.Quantity.Form;

/** Reads the numbers of a Chinese text. */
final class ChineseQuantities {

  private static final String UNITS = "个百分点|百分点|%|‰|亿元人民币|元人民币|" + MeasureWords.pattern();

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:(?<before>第|每|百分之) ?)?(?:(?<currency>人民币|RMB|[¥￥]) ?)?"
              + "(?:(?<digits>"
              + Digits.RUN
              + ")|(?<words>["
              + ChineseWords.CHARACTERS
              + "]+))"
              + "(?: ?(?<more>余|多|来)(?=[万亿千百 ]|"
              + UNITS
              + "))?"
              + "(?: ?(?<scale>万亿|千亿|百亿|亿|千万|百万|万))?"
              + "(?: ?(?<rest>余|多|来)(?= ?(?:"
              + UNITS
              + ")))?"
              + "(?: ?(?<unit>"
              + UNITS
              + "))?");

  /** Sections of law that go by their numbers. */
  private static final Pattern NOTATION = Pattern.compile("337(?:调查|条款)");

  private static final Pattern LOWER =
      Pattern.compile(".*(?:超过|超|逾|突破|多于|高达|至少|不低于|不少于)$", Pattern.DOTALL);
  private static final Pattern NEAR = Pattern.compile(".*(?:[^远附]|^)(?:接近|将近|近)$", Pattern.DOTALL);
  private static final Pattern ABOUT = Pattern.compile(".*(?:大约|约为|约|左右)$", Pattern.DOTALL);
  private static final Pattern UNDER = Pattern.compile(".*(?:不足|不到|低于|少于|不超过)$", Pattern.DOTALL);

  private final String text;
  private final BitSet quoted;
  private final List<Quantity> found = new ArrayList<>();

  private ChineseQuantities(String text) {
    this.text = text;
    this.quoted = Quotations.of(text);
  }

  static List<Quantity> read(String text) {
    var reading = new ChineseQuantities(text);
    reading.scan();
    return reading.found;
  }

  private void scan() {
    var numbers = NUMBER.matcher(text);
    var at = 0;
    while (at < text.length() && numbers.find(at)) {
      var digits = numbers.group("digits");
      if (digits != null && Digits.length(digits) < digits.length()) {
        at = addFirstOf(numbers, digits);
        continue;
      }
      var quantity = digits == null ? words(numbers) : Optional.of(digits(numbers, digits));
      quantity.ifPresent(found::add);
      at = Math.max(numbers.end(), at + 1);
    }
  }

  /** Of "1,2" the first alone; what follows is read anew. */
  private int addFirstOf(Matcher numbers, String digits) {
    var start = numbers.start("digits");
    var end = start + Digits.length(digits);
    var first = Digits.read(digits.substring(0, Digits.length(digits)));
    found.add(
        new Quantity(
            start,
            end,
            text.substring(start, end),
            first.value(),
            first.step(BigDecimal.ONE),
            Unit.BARE,
            "",
            Bound.EXACT,
            Form.PLAIN,
            context(start, end)));
    return end + 1;
  }

  private Quantity digits(Matcher numbers, String digits) {
    var read = Digits.read(digits);
    var scale = scale(numbers.group("scale"));
    return quantity(numbers, read.value().multiply(scale), read.step(scale), read.form());
  }

  private Optional<Quantity> words(Matcher numbers) {
    if (numbers.group("unit") == null
        && numbers.group("before") == null
        && numbers.group("scale") == null) {
      return Optional.empty();
    }
    return ChineseWords.read(written(numbers))
        .map(value -> value.multiply(scale(numbers.group("scale"))))
        .map(value -> quantity(numbers, value, BigDecimal.ONE, Form.WORDS));
  }

  /** 近百场 counts from 一百. */
  private static String written(Matcher numbers) {
    var words = numbers.group("words");
    return words.equals("百") || words.equals("千") ? "一" + words : words;
  }

  private Quantity quantity(Matcher numbers, BigDecimal value, BigDecimal step, Form form) {
    var unit = unit(numbers, value);
    var measure = measure(numbers, unit);
    var start = numbers.start();
    var end = numbers.end();
    return new Quantity(
        start,
        end,
        text.substring(start, end).strip(),
        value,
        step,
        unit,
        measure,
        bound(numbers),
        form,
        "每".equals(numbers.group("before")) ? Context.NAME : context(start, end));
  }

  private static String measure(Matcher numbers, Unit unit) {
    var word = numbers.group("unit");
    if (unit == Unit.MONEY) {
      return word != null && word.endsWith("美元") ? "USD" : "RMB";
    }
    return word == null ? "" : word;
  }

  private Unit unit(Matcher numbers, BigDecimal value) {
    if ("第".equals(numbers.group("before"))) {
      return Unit.ORDINAL;
    }
    if ("百分之".equals(numbers.group("before"))) {
      return Unit.PERCENT;
    }
    if (numbers.group("currency") != null) {
      return Unit.MONEY;
    }
    var word = numbers.group("unit");
    if (word == null) {
      return isYear(numbers, value) ? Unit.YEAR : Unit.BARE;
    }
    return switch (word) {
      case "个百分点", "百分点" -> Unit.POINTS;
      case "%", "‰" -> Unit.PERCENT;
      case "元", "万元", "亿元", "美元", "欧元", "日元", "港元", "元人民币", "亿元人民币" -> Unit.MONEY;
      case "倍" -> Unit.TIMES;
      case "年" -> isYear(numbers, value) ? Unit.YEAR : Unit.DURATION;
      case "月" -> Unit.MONTH;
      case "日", "号" -> Unit.DAY;
      case "个月", "天", "周年", "周", "小时", "分钟", "岁", "周岁", "世纪" -> Unit.DURATION;
      default -> Unit.COUNT;
    };
  }

  private static boolean isYear(Matcher numbers, BigDecimal value) {
    var digits = numbers.group("digits");
    var written = digits == null ? numbers.group("words") : digits;
    return written.length() == 4
        && written.indexOf('.') < 0
        && numbers.group("scale") == null
        && numbers.group("more") == null
        && value.intValue() >= 1900
        && value.intValue() <= 2100;
  }

  private static BigDecimal scale(@org.jspecify.annotations.Nullable String word) {
    return word == null ? BigDecimal.ONE : ChineseWords.read(single(word)).orElseThrow();
  }

  /** 百亿 reads as 一百亿. */
  private static String single(String scale) {
    return switch (scale) {
      case "万亿" -> "一万亿";
      case "千亿" -> "一千亿";
      case "百亿" -> "一百亿";
      case "千万" -> "一千万";
      case "百万" -> "一百万";
      case "亿" -> "一亿";
      default -> "一万";
    };
  }

  private Bound bound(Matcher numbers) {
    var before = text.substring(Math.max(0, numbers.start() - 4), numbers.start()).strip();
    if (UNDER.matcher(before).matches()) {
      return Bound.UNDER;
    }
    if (numbers.group("more") != null || numbers.group("rest") != null) {
      return Bound.OVER;
    }
    if (LOWER.matcher(before).matches() || text.startsWith("以上", numbers.end())) {
      return Bound.OVER;
    }
    if (NEAR.matcher(before).matches()) {
      return Bound.NEARLY;
    }
    if (ABOUT.matcher(before).matches() || text.startsWith("左右", numbers.end())) {
      return Bound.ABOUT;
    }
    return text.startsWith("以内", numbers.end()) ? Bound.UNDER : Bound.EXACT;
  }

  private Context context(int start, int end) {
    if (isLabel(start, end)
        || isMark(start, end)
        || isJoined(start - 1)
        || isJoined(end)
        || NOTATION.matcher(text.substring(start)).lookingAt()) {
      return Context.NAME;
    }
    return quoted.get(start) ? Context.QUOTED : Context.PROSE;
  }

  /** "2. 司法保护" counts a section. */
  private boolean isLabel(int start, int end) {
    return start == 0 && end < text.length() && ".、)）．".indexOf(text.charAt(end)) >= 0;
  }

  /** A mark such as [2] that leads to a note. */
  private boolean isMark(int start, int end) {
    return start > 0
        && end < text.length()
        && text.charAt(start - 1) == '['
        && text.charAt(end) == ']';
  }

  private boolean isJoined(int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    var sign = text.charAt(at);
    return "+·/".indexOf(sign) >= 0 || sign < 128 && Character.isLetter(sign);
  }
}
