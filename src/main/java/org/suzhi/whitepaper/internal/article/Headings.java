package org.suzhi.whitepaper.internal.article;

import java.util.List;
import java.util.Locale;
import org.suzhi.whitepaper.internal.writing.WritingWords;

/** Numbers headings in each language's way: 一、（一）1. and I. (I) 1. */
final class Headings {

  private static final List<String> ONES =
      List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");
  private static final List<String> TENS = List.of("", "X", "XX", "XXX", "XL", "L");

  private final Words words;
  private final int[] counts = new int[3];

  Headings(Words words) {
    this.words = words;
  }

  Article.Heading next(int level, List<Article.Span> title) {
    counts[level - 1]++;
    for (int below = level; below < counts.length; below++) {
      counts[below] = 0;
    }
    return new Article.Heading(level, id(level), number(level), title);
  }

  private String id(int level) {
    var id = new StringBuilder("s");
    for (int i = 0; i < level; i++) {
      id.append('-').append(counts[i]);
    }
    return id.toString();
  }

  private String number(int level) {
    int count = counts[level - 1];
    if (level == 3) {
      return count + ". ";
    }
    var number = words.english() ? roman(count) : WritingWords.count(count, false, Locale.CHINESE);
    return words.say(level == 1 ? "whitepaper.say.chapter" : "whitepaper.say.section", number);
  }

  private static String roman(int number) {
    return TENS.get(number / 10) + ONES.get(number % 10);
  }
}
