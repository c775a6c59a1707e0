package org.suzhi.whitepaper.internal.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.suzhi.whitepaper.Finding.Side;
import org.suzhi.whitepaper.internal.numbers.Quantity.Context;
import org.suzhi.whitepaper.internal.numbers.Quantity.Form;

class QuantityReaderTest {

  @Test
  void readsChineseNumbersWithTheirLargeWordsAndUnits() {
    assertThat(zh("286.45亿元"))
        .extracting(Quantity::plain, Quantity::unit)
        .containsExactly("28645000000", Unit.MONEY);
    assertThat(zh("13.5万件"))
        .extracting(Quantity::plain, Quantity::unit)
        .containsExactly("135000", Unit.COUNT);
    assertThat(zh("0.86个百分点"))
        .extracting(Quantity::plain, Quantity::unit)
        .containsExactly("0.86", Unit.POINTS);
    assertThat(zh("百分之十五"))
        .extracting(Quantity::plain, Quantity::unit)
        .containsExactly("15", Unit.PERCENT);
    assertThat(zh("1900余万元"))
        .extracting(Quantity::plain, Quantity::bound)
        .containsExactly("19000000", Bound.OVER);
    assertThat(zh("近5000家"))
        .extracting(Quantity::plain, Quantity::bound)
        .containsExactly("5000", Bound.NEARLY);
    assertThat(zh("第十八届"))
        .extracting(Quantity::plain, Quantity::unit)
        .containsExactly("18", Unit.ORDINAL);
    assertThat(zh("２０３１年"))
        .extracting(Quantity::plain, Quantity::unit)
        .containsExactly("2031", Unit.YEAR);
    assertThat(zh("2868人次"))
        .extracting(Quantity::plain, Quantity::measure)
        .containsExactly("2868", "人次");
    assertThat(zh("4.73倍"))
        .extracting(Quantity::plain, Quantity::unit)
        .containsExactly("4.73", Unit.TIMES);
  }

  @Test
  void readsEnglishNumbersWithTheirLargeWordsAndUnits() {
    assertThat(en("RMB 28.645 billion"))
        .extracting(Quantity::plain, Quantity::unit)
        .containsExactly("28645000000", Unit.MONEY);
    assertThat(en("135,000 patents"))
        .extracting(Quantity::plain, Quantity::form)
        .containsExactly("135000", Form.SEPARATED);
    assertThat(en("8.21 percentage points"))
        .extracting(Quantity::plain, Quantity::unit)
        .containsExactly("8.21", Unit.POINTS);
    assertThat(en("12.00%"))
        .extracting(Quantity::plain, it -> it.step().toPlainString())
        .containsExactly("12", "0.01");
    assertThat(en("over RMB 19 million"))
        .extracting(Quantity::plain, Quantity::bound)
        .containsExactly("19000000", Bound.OVER);
    assertThat(en("the 24th session"))
        .extracting(Quantity::plain, Quantity::unit)
        .containsExactly("24", Unit.ORDINAL);
    assertThat(en("One hundred seventy-three stations"))
        .extracting(Quantity::plain)
        .isEqualTo("173");
    assertThat(en("in 2031"))
        .extracting(Quantity::plain, Quantity::unit)
        .containsExactly("2031", Unit.YEAR);
  }

  @Test
  void readsChineseNumberWords() {
    assertThat(words("一万二")).isEqualByComparingTo("12000");
    assertThat(words("壹佰贰拾叁萬")).isEqualByComparingTo("1230000");
    assertThat(words("三千零五十")).isEqualByComparingTo("3050");
    assertThat(words("二〇三一")).isEqualByComparingTo("2031");
    assertThat(words("两百五")).isEqualByComparingTo("250");
    assertThat(words("十")).isEqualByComparingTo("10");
    assertThat(ChineseWords.read("百十")).isEmpty();
  }

  @Test
  void knowsAMisplacedSeparatorFromAListOfNumbers() {
    assertThat(en("4,5120"))
        .extracting(Quantity::plain, Quantity::form)
        .containsExactly("45120", Form.MISPLACED);
    assertThat(QuantityReader.read("items 1,2 and 3", Side.EN)).hasSize(3);
    assertThat(QuantityReader.read("on March 5,2031 it", Side.EN).stream().map(Quantity::plain))
        .containsExactly("3", "5", "2031");
  }

  @Test
  void numbersOfNamesAreNoFigures() {
    assertThat(zh("推进“1+13+N”体系").context()).isEqualTo(Context.NAME);
    assertThat(en("a \"1650\" system").context()).isEqualTo(Context.QUOTED);
    assertThat(en("per 10,000 people").context()).isEqualTo(Context.NAME);
    assertThat(en("COVID-19").context()).isEqualTo(Context.NAME);
    assertThat(zh("应对337调查").context()).isEqualTo(Context.NAME);
    assertThat(zh("2. 司法保护").context()).isEqualTo(Context.NAME);
  }

  @Test
  void everyValueThatCanBePrintedIsReadBack() {
    var random = new Random(20311231);
    for (var i = 0; i < 20_000; i++) {
      var value = random.nextLong(1, 1_000_000_000L) / (random.nextBoolean() ? 1 : 1000) + 1;
      var hundredths = new BigDecimal(value).movePointLeft(2);
      assertReads("授权" + value + "件", Side.ZH, new BigDecimal(value));
      assertReads("达" + grouped(value) + "件", Side.ZH, new BigDecimal(value));
      assertReads("融资" + hundredths + "亿元", Side.ZH, hundredths.movePointRight(8));
      assertReads("增长" + hundredths + "%", Side.ZH, hundredths);
      assertReads("RMB " + hundredths + " million", Side.EN, hundredths.movePointRight(6));
      assertReads("granted " + grouped(value) + " patents", Side.EN, new BigDecimal(value));
      assertReads("rose by " + hundredths + " percentage points", Side.EN, hundredths);
    }
  }

  @Test
  void everyNumberInChineseWordsIsReadBack() {
    var random = new Random(5);
    for (var i = 0; i < 20_000; i++) {
      var value = random.nextInt(1, 99_999_999);
      assertThat(words(written(value))).as(written(value)).isEqualByComparingTo(n("" + value));
    }
  }

  @Test
  void hostileTextsAreReadInTimeAndWithoutError() {
    var random = new Random(11);
    var signs = "0123456789,.%万亿件元第百RMB “”\"*+-()年月 billion one 一二三";
    for (var i = 0; i < 2_000; i++) {
      var text = new StringBuilder();
      for (var k = 0; k < 200; k++) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      for (var side : Side.values()) {
        var end = -1;
        for (var quantity : QuantityReader.read(text.toString(), side)) {
          assertThat(quantity.start()).as(text.toString()).isGreaterThanOrEqualTo(end);
          end = quantity.end();
        }
      }
    }
  }

  private static void assertReads(String text, Side side, BigDecimal value) {
    assertThat(QuantityReader.read(text, side))
        .as(text)
        .singleElement()
        .satisfies(it -> assertThat(it.value()).isEqualByComparingTo(value));
  }

  private static String grouped(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** The usual way: 三千零五十, 一万零三, 十二. */
  private static String written(int value) {
    if (value >= 10_000) {
      var rest = value % 10_000;
      var gap = rest > 0 && rest < 1000 ? "零" : "";
      return written(value / 10_000) + "万" + (rest == 0 ? "" : gap + written(rest));
    }
    var words = new StringBuilder();
    var sizes = List.of("千", "百", "十", "");
    var zero = false;
    for (var k = 0; k < 4; k++) {
      var digit = value / (int) Math.pow(10, 3 - k) % 10;
      if (digit == 0) {
        zero = !words.isEmpty();
      } else {
        words.append(zero ? "零" : "").append("零一二三四五六七八九".charAt(digit)).append(sizes.get(k));
        zero = false;
      }
    }
    return words.toString();
  }

  private static Quantity zh(String text) {
    return QuantityReader.read(text, Side.ZH).getFirst();
  }

  private static Quantity en(String text) {
    return QuantityReader.read(text, Side.EN).getFirst();
  }

  private static BigDecimal words(String text) {
    return ChineseWords.read(text).orElseThrow();
  }

  private static BigDecimal n(String value) {
    return new BigDecimal(value);
  }
}
