package org.suzhi.whitepaper.internal.numbers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Numbers in English words: twelve, One hundred seventy-three, two million, the twentieth. */
final class EnglishWords {

  private static final List<String> SMALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final Map<String, Long> SIZES =
      Map.of("hundred", 100L, "thousand", 1_000L, "million", 1_000_000L, "billion", 1_000_000_000L);
  private static final List<String> FIRSTS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth");

  private static final Map<String, Long> CARDINALS = cardinals();
  private static final Map<String, Long> ORDINALS = ordinals();
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

  private EnglishWords() {}

  /** A number in words between {@code start} and {@code end}. */
  record Found(int start, int end, BigDecimal value, boolean ordinal) {}

  /** All numbers in words of {@code text}, in order. */
  static List<Found> find(String text) {
    var found = new ArrayList<Found>();
    var words = WORD.matcher(text);
    var at = 0;
    while (words.find(at)) {
      var word = words.group().toLowerCase(Locale.ROOT);
      if (ORDINALS.containsKey(word)) {
        var value = BigDecimal.valueOf(ORDINALS.getOrDefault(word, 0L));
        found.add(new Found(words.start(), words.end(), value, true));
      } else if (CARDINALS.containsKey(word)) {
        found.add(run(text, words.start()));
      }
      at = found.isEmpty() ? words.end() : Math.max(words.end(), found.getLast().end());
    }
    return found;
  }

  private static Found run(String text, int start) {
    long total = 0;
    long section = 0;
    var end = start;
    var words = WORD.matcher(text);
    var at = start;
    while (words.find(at) && text.substring(end, words.start()).matches("|[ -]| and ")) {
      var word = words.group().toLowerCase(Locale.ROOT);
      var size = SIZES.getOrDefault(word, 0L);
      var small = CARDINALS.getOrDefault(word, -1L);
      if (size == 100) {
        section = Math.max(section, 1) * 100;
      } else if (size > 0) {
        total += Math.max(section, 1) * size;
        section = 0;
      } else if (small >= 0 && joins(section, small, text.substring(end, words.start()))) {
        section += small;
      } else if (isLast(section, word, text.substring(end, words.start()))) {
        var value =
            word.equals("hundredth") ? section * 100 : section + ORDINALS.getOrDefault(word, 0L);
        return new Found(start, words.end(), BigDecimal.valueOf(total + value), true);
      } else {
        break;
      }
      end = words.end();
      at = end;
    }
    return new Found(start, end, BigDecimal.valueOf(total + section), false);
  }

  /** Whether an ordinal ends the number: twenty-first, one hundred and third, one hundredth. */
  private static boolean isLast(long section, String word, String gap) {
    if (word.equals("hundredth")) {
      return section > 0 && section < 10;
    }
    var value = ORDINALS.getOrDefault(word, -1L);
    boolean isBehindTens = section % 100 >= 20 && section % 10 == 0 && value < 10;
    boolean isBehindHundreds = section >= 100 && section % 100 == 0;
    return value >= 0
        && (isBehindTens && gap.equals("-") || isBehindHundreds && gap.equals(" and "));
  }

  private static boolean joins(long section, long small, String gap) {
    var last = section % 100;
    var fits = last == 0 || last >= 20 && last % 10 == 0 && small < 10;
    return fits && (section > 0 || !gap.equals(" and "));
  }

  private static Map<String, Long> cardinals() {
    var all = new TreeMap<String, Long>();
    for (var i = 0; i < SMALL.size(); i++) {
      all.put(SMALL.get(i), (long) i);
    }
    all.put("twice", 2L);
    for (var i = 0; i < TENS.size(); i++) {
      all.put(TENS.get(i), 20L + 10 * i);
    }
    return all;
  }

  private static Map<String, Long> ordinals() {
    var all = new TreeMap<String, Long>();
    for (var i = 0; i < FIRSTS.size(); i++) {
      all.put(FIRSTS.get(i), i + 1L);
    }
    for (var i = 0; i < TENS.size(); i++) {
      all.put(TENS.get(i).replaceFirst("y$", "ieth"), 20L + 10 * i);
    }
    all.put("hundredth", 100L);
    return all;
  }
}
