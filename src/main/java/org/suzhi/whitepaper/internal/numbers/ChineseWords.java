package org.suzhi.whitepaper.internal.numbers;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Numbers in Chinese characters: 十二, 一百零三, 三万五千, 一万二, 二〇二三, 壹佰贰拾叁萬. */
final class ChineseWords {

  /** The characters that such a number is made of. */
  static final String CHARACTERS = "〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬";

  private static final String DIGITS = "零一二三四五六七八九";
  private static final Map<Character, Character> PLAIN =
      Map.ofEntries(
          Map.entry('〇', '零'),
          Map.entry('两', '二'),
          Map.entry('壹', '一'),
          Map.entry('贰', '二'),
          Map.entry('叁', '三'),
          Map.entry('肆', '四'),
          Map.entry('伍', '五'),
          Map.entry('陆', '六'),
          Map.entry('柒', '七'),
          Map.entry('捌', '八'),
          Map.entry('玖', '九'),
          Map.entry('拾', '十'),
          Map.entry('佰', '百'),
          Map.entry('仟', '千'),
          Map.entry('萬', '万'));

  private ChineseWords() {}

  /** The value of {@code words}, if they are a number. */
  static Optional<BigDecimal> read(String words) {
    var plain = new StringBuilder();
    for (var i = 0; i < words.length(); i++) {
      plain.append(PLAIN.getOrDefault(words.charAt(i), words.charAt(i)));
    }
    if (words.length() > 1 && plain.chars().allMatch(it -> DIGITS.indexOf(it) >= 0)) {
      return Optional.of(digitByDigit(plain));
    }
    return Optional.ofNullable(bySize(plain.toString()));
  }

  private static BigDecimal digitByDigit(CharSequence plain) {
    var number = new StringBuilder();
    plain.chars().forEach(it -> number.append(DIGITS.indexOf(it)));
    return new BigDecimal(number.toString());
  }

  private static @org.jspecify.annotations.Nullable BigDecimal bySize(String plain) {
    long total = 0;
    long section = 0;
    long digit = -1;
    long last = 0;
    for (var i = 0; i < plain.length(); i++) {
      var sign = plain.charAt(i);
      var size = size(sign);
      if (size == 0) {
        if (digit > 0) {
          return null;
        }
        digit = DIGITS.indexOf(sign);
        last = digit == 0 ? 0 : last;
      } else if (size < 10_000) {
        if (digit < 0 && (size != 10 || section % 100 != 0)) {
          return null;
        }
        section += (digit < 0 ? 1 : digit) * size;
        digit = -1;
        last = size;
      } else {
        section += Math.max(digit, 0);
        if (section == 0 && total == 0) {
          return null;
        }
        total = size == 100_000_000L ? (total + section) * size : total + section * size;
        section = 0;
        digit = -1;
        last = size;
      }
    }
    // 一万二 is 12,000: a last digit counts the tenth of the size before it
    var rest = digit > 0 && last >= 100 ? digit * last / 10 : Math.max(digit, 0);
    return BigDecimal.valueOf(total + section + rest);
  }

  private static long size(char sign) {
    return switch (sign) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1_000;
      case '万' -> 10_000;
      case '亿' -> 100_000_000L;
      default -> 0;
    };
  }
}
