package org.suzhi.whitepaper.internal.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and times in words; nothing is lost on the way. */
class WritingNumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "70011200 | 7,001.12万元 | RMB 70.0112 million",
        "216761500 | 21,676.15万元 | RMB 216.7615 million",
        "28645000000 | 286.45亿元 | RMB 28.645 billion",
        "80000000000 | 800亿元 | RMB 80 billion",
        "74300 | 7.43万元 | RMB 74,300",
        "5000 | 5,000元 | RMB 5,000",
        "1999.5 | 1,999.5元 | RMB 1,999.5",
        "0 | 0元 | RMB 0",
        "-20000 | −2万元 | −RMB 20,000",
      })
  void writesMoneyInTheWordsOfTheLanguage(BigDecimal yuan, String zh, String en) {
    assertThat(WritingNumbers.money(yuan, Locale.CHINESE)).isEqualTo(zh);
    assertThat(WritingNumbers.money(yuan, Locale.ENGLISH)).isEqualTo(en);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "25000 | 2.5万 | 25,000",
        "50000000 | 5,000万 | 50 million",
        "5000 | 5,000 | 5,000",
        "438666 | 438,666 | 438,666"
      })
  void roundNumbersGetLargeNumberWords(BigDecimal value, String zh, String en) {
    assertThat(WritingNumbers.round(value, Locale.CHINESE)).isEqualTo(zh);
    assertThat(WritingNumbers.round(value, Locale.ENGLISH)).isEqualTo(en);
  }

  /** Read back by the plainest of readers, every number is the same in both languages. */
  @Test
  void noDigitIsLost() {
    var random = new Random(20231231);
    for (int i = 0; i < 20_000; i++) {
      var value =
          BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), random.nextInt(3))
              .multiply(BigDecimal.TEN.pow(random.nextInt(5)));
      for (var locale : Set.of(Locale.CHINESE, Locale.ENGLISH)) {
        assertThat(read(WritingNumbers.exact(value))).isEqualByComparingTo(value);
        assertThat(read(WritingNumbers.money(value, locale))).isEqualByComparingTo(value);
        assertThat(read(WritingNumbers.round(value, locale))).isEqualByComparingTo(value);
      }
    }
  }

  private static BigDecimal read(String written) {
    var number = new BigDecimal(written.replaceAll("[^0-9.]", ""));
    if (written.contains("亿")) {
      return number.scaleByPowerOfTen(8);
    }
    if (written.contains("万")) {
      return number.scaleByPowerOfTen(4);
    }
    return number.scaleByPowerOfTen(
        written.contains("billion") ? 9 : written.contains("million") ? 6 : 0);
  }

  @Test
  void wordsOfNumbersAreEachTheirOwn() {
    for (var locale : Set.of(Locale.CHINESE, Locale.ENGLISH)) {
      var all = IntStream.rangeClosed(0, WritingWords.MOST);
      var words =
          all.mapToObj(number -> WritingWords.count(number, false, locale))
              .collect(Collectors.toSet());
      assertThat(words).hasSize(WritingWords.MOST + 1);
      var ordinals =
          IntStream.rangeClosed(1, WritingWords.MOST)
              .mapToObj(number -> WritingWords.ordinal(number, locale))
              .collect(Collectors.toSet());
      assertThat(ordinals).hasSize(WritingWords.MOST);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 一, one, 第一, first, 1st",
    "2, 二, two, 第二, second, 2nd",
    "3, 三, three, 第三, third, 3rd",
    "10, 十, ten, 第十, tenth, 10th",
    "12, 十二, twelve, 第十二, twelfth, 12th",
    "20, 二十, twenty, 第二十, twentieth, 20th",
    "24, 二十四, twenty-four, 第二十四, twenty-fourth, 24th",
    "100, 一百, one hundred, 第一百, one hundredth, 100th"
  })
  void spellsSmallNumbers(
      int number, String zh, String en, String zhOrdinal, String enOrdinal, String digits) {
    assertThat(WritingWords.count(number, false, Locale.CHINESE)).isEqualTo(zh);
    assertThat(WritingWords.count(number, true, Locale.ENGLISH)).isEqualTo(en);
    assertThat(WritingWords.ordinal(number, Locale.CHINESE)).isEqualTo(zhOrdinal);
    assertThat(WritingWords.ordinal(number, Locale.ENGLISH)).isEqualTo(enOrdinal);
    assertThat(WritingWords.ordinalDigits(BigDecimal.valueOf(number), Locale.ENGLISH))
        .isEqualTo(digits);
  }

  @Test
  void twoThingsAreCountedWithAWordOfTheirOwn() {
    assertThat(WritingWords.count(2, true, Locale.CHINESE)).isEqualTo("两");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "year | 2023年 | 2023",
        "previous | 2022年 | 2022",
        "year-end | 2023年底 | the end of 2023",
        "2023-09 | 2023年9月 | September 2023",
        "2023-09-28 | 2023年9月28日 | 28 September 2023",
        "09-28 | 9月28日 | 28 September",
        "2023-01/2023-09 | 2023年前三季度 | the first three quarters of 2023",
        "2023-01/2023-08 | 2023年1月至8月 | January to August 2023",
        "2022-11/2023-02 | 2022年11月至2023年2月 | November 2022 to February 2023",
        "2023-H2 | 2023年下半年 | the second half of 2023",
        "2023-Q3 | 2023年第三季度 | the third quarter of 2023",
        "2021/2025 | 2021—2025年 | 2021–2025"
      })
  void writesTimes(String written, String zh, String en) {
    assertThat(WritingTimes.say(written, 2023, Locale.CHINESE)).isEqualTo(zh);
    assertThat(WritingTimes.say(written, 2023, Locale.ENGLISH)).isEqualTo(en);
  }
}
