package org.suzhi.whitepaper.internal.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.kernel.Period;
import org.suzhi.whitepaper.Finding.Side;
import org.suzhi.whitepaper.internal.numbers.Bound;
import org.suzhi.whitepaper.internal.numbers.Quantity;
import org.suzhi.whitepaper.internal.numbers.QuantityReader;
import org.suzhi.whitepaper.internal.numbers.Unit;

/** Whatever the writer of papers prints, in the sentences it prints it in, the check reads back. */
class ReadBackTest {

  private static final int TIMES = 5_000;
  private static final Map<String, Bound> BOUNDS =
      Map.of(
          "over",
          Bound.OVER,
          "about",
          Bound.ABOUT,
          "nearly",
          Bound.NEARLY,
          "less-than",
          Bound.UNDER);

  private final Random random = new Random(20231231);

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyCountIsReadBack(String language) {
    var locale = Locale.of(language);
    for (var i = 0; i < TIMES; i++) {
      var value = new BigDecimal(count());
      assertReads(counted(WritingNumbers.exact(value), locale), locale, value);
      assertReads(counted(WritingNumbers.round(value, locale), locale), locale, value);
      var decimals = value.movePointLeft(random.nextInt(3));
      assertReads(counted(WritingNumbers.exact(decimals), locale), locale, decimals);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyAmountOfMoneyIsReadBack(String language) {
    var locale = Locale.of(language);
    for (var i = 0; i < TIMES; i++) {
      var yuan = new BigDecimal(count()).movePointRight(random.nextInt(8)).setScale(0);
      var read = read(sentence(WritingNumbers.money(yuan, locale), locale), locale);
      assertThat(read.value()).isEqualByComparingTo(yuan);
      assertThat(read.unit()).isEqualTo(Unit.MONEY);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyNumberInWordsIsReadBack(String language) {
    var locale = Locale.of(language);
    for (var number = 1; number <= WritingWords.MOST; number++) {
      var value = new BigDecimal(number);
      assertReads(counted(WritingWords.count(number, true, locale), locale), locale, value);
      var rank = locale.getLanguage().equals("zh") ? "位居%s位" : "it ranked %s in the country";
      assertReads(rank.formatted(WritingWords.ordinal(number, locale)), locale, value);
      assertReads(rank.formatted(WritingWords.ordinalDigits(value, locale)), locale, value);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyChangeAndEveryBoundIsReadBack(String language) throws IOException {
    var locale = Locale.of(language);
    var said = messages(locale);
    var keys = said.stringPropertyNames().stream().filter(key -> isOfANumber(said, key)).toList();
    assertThat(keys).hasSizeGreaterThan(20);
    var points = locale.getLanguage().equals("zh") ? "个百分点" : " percentage points";
    for (var key : keys) {
      for (var i = 0; i < TIMES / 50; i++) {
        var value = new BigDecimal(random.nextInt(1, 20_000)).movePointLeft(2);
        var isPoints = key.contains("points") || key.contains("compared");
        var number = WritingNumbers.exact(value) + (isPoints ? points : "%");
        var read =
            read(sentence(MessageFormat.format(said.getProperty(key), number), locale), locale);
        assertThat(read.value()).as(key).isEqualByComparingTo(value);
        assertThat(read.unit()).as(key).isEqualTo(isPoints ? Unit.POINTS : Unit.PERCENT);
        assertThat(read.bound())
            .as(key)
            .isEqualTo(BOUNDS.getOrDefault(key.replaceAll(".*bound\\.", ""), Bound.EXACT));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyDateIsReadBack(String language) {
    var locale = Locale.of(language);
    for (var i = 0; i < TIMES; i++) {
      var day = LocalDate.of(1985, 1, 1).plusDays(random.nextInt(20_000));
      var parts = List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
      assertNumbers(WritingTimes.say(Period.parse("" + day), locale), locale, parts);
      assertNumbers(
          WritingTimes.say(Period.parse(("" + day).substring(0, 7)), locale),
          locale,
          parts.subList(0, 2));
      assertNumbers(
          WritingTimes.say(Period.parse("" + day.getYear()), locale), locale, parts.subList(0, 1));
    }
  }

  private long count() {
    return random.nextLong(1, (long) Math.pow(10, random.nextInt(1, 12))) + 1;
  }

  private static boolean isOfANumber(Properties said, String key) {
    return key.matches("whitepaper\\.say\\.(bound|change|points|increase|moved|compared).*")
        && said.getProperty(key).contains("{0}")
        && !said.getProperty(key).contains("{1}");
  }

  private static String counted(String number, Locale locale) {
    return locale.getLanguage().equals("zh")
        ? "授权专利" + number + "件，"
        : "Patents granted came to " + number + " pieces, ";
  }

  private static String sentence(String said, Locale locale) {
    return locale.getLanguage().equals("zh") ? "专利融资" + said + "，" : "The rate was " + said + ", ";
  }

  private static void assertReads(String text, Locale locale, BigDecimal value) {
    assertThat(read(text, locale).value()).as(text).isEqualByComparingTo(value);
  }

  private static Quantity read(String text, Locale locale) {
    var read = QuantityReader.read(text, side(locale));
    assertThat(read).as(text).hasSize(1);
    return read.getFirst();
  }

  private static void assertNumbers(String text, Locale locale, List<Integer> numbers) {
    var read =
        QuantityReader.read(text, side(locale)).stream().map(it -> it.value().intValue()).toList();
    assertThat(read).as(text).containsExactlyInAnyOrderElementsOf(numbers);
  }

  private static Side side(Locale locale) {
    return locale.getLanguage().equals("zh") ? Side.ZH : Side.EN;
  }

  private static Properties messages(Locale locale) {
    var name = locale.getLanguage().equals("zh") ? "messages" : "messages_en";
    var said = new Properties();
    try (var in =
        new InputStreamReader(
            ReadBackTest.class.getResourceAsStream("/i18n/whitepaper/" + name + ".properties"),
            StandardCharsets.UTF_8)) {
      said.load(in);
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
