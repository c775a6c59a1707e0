package org.suzhi.statistics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedDigitsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          28.9   | 同比降低28.90%            | 28.90
          -28.9  | 同比降低28.90%            | -28.90
          8515   | 8,515.00                  | 8515.00
          22     | 22.00                     | 22.00
          22     | 22                        | 22
          32.52  | 32.52                     | 32.52
          1.5    | from 2.50 to 1.50 percent | 1.50
          2.25E9 | 22.50亿元                 | 2.25E9
          3      | 连续三年                  | 3
          """)
  void areThoseOfTheDocument(BigDecimal value, String printed, BigDecimal expected) {
    assertThat(PrintedDigits.of(value, printed)).isEqualTo(expected);
  }
}
