package org.suzhi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234.5 | 123450",
        "1,234.50 | 123450",
        "1,234.50元 | 123450",
        "RMB 1,234.50 | 123450",
        "CNY1234.50 | 123450",
        "¥1,234.50 | 123450",
        "￥１，２３４．５０ | 123450",
        "100 yuan | 10000",
        "-0.01 | -1",
        "0 | 0",
        "92,233,720,368,547,758.07 | 9223372036854775807"
      })
  void readsYuanToTheFen(String written, long fen) {
    assertThat(Money.parse(written)).isEqualTo(new Money(fen));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4,5120",
        "1,23",
        "01",
        "1.234",
        "1.",
        ".5",
        "1e3",
        "NaN",
        "1,234,56",
        "12万元",
        "1 2",
        "--1",
        "92,233,720,368,547,758.08",
        "٣"
      })
  void refusesWhatItWouldHaveToGuess(String written) {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(written));
  }

  @Test
  void writesBothLanguages() {
    assertThat(new Money(123450).format(Locale.CHINESE)).isEqualTo("1,234.50元");
    assertThat(new Money(-123450).format(Locale.ENGLISH)).isEqualTo("-RMB 1,234.50");
    assertThat(new Money(5)).hasToString("0.05");
    assertThat(Money.yuan(12)).hasToString("12.00");
  }

  @Test
  void reckonsExactlyOrNotAtAll() {
    assertThat(Money.yuan(1).plus(new Money(1)).minus(Money.yuan(1)).times(3)).hasToString("0.03");
    assertThat(Money.yuan(9).times(new BigDecimal("0.855"), RoundingMode.HALF_UP))
        .hasToString("7.70");
    assertThat(Money.ZERO).isLessThan(new Money(1));
    var most = new Money(Long.MAX_VALUE);
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(new Money(1)));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.times(2));
  }

  @Test
  void everyAmountRoundTripsInEveryForm() {
    Generated.times(3_000, 6)
        .forEach(
            random -> {
              var money = new Money(random.nextLong() >> random.nextInt(63));
              assertThat(Money.parse(money.toString())).isEqualTo(money);
              assertThat(Money.parse(money.format(Locale.CHINESE))).isEqualTo(money);
              assertThat(Money.parse(money.format(Locale.ENGLISH))).isEqualTo(money);
            });
  }

  @Test
  void survivesHostileInput() {
    Generated.survivesHostileInput(
        "RMB 1,234.50",
        Money::parse,
        money -> assertThat(Money.parse(money.toString())).isEqualTo(money));
  }
}
