package org.suzhi.statistics.web.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.kernel.Period;
import org.suzhi.statistics.Breakdown;

class IdsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "total",
        "owner=enterprise",
        "owner=enterprise;patent_type=design",
        "a-b=c-d",
        "a=b=c",
        "键=值",
        "a=x@y;b=$$",
        "a=_T"
      })
  void everyBreakdownBecomesACodeAndBack(String written) {
    var breakdown = Breakdown.parse(written);
    var code = Ids.breakdown(breakdown);

    assertThat(code).matches("[A-Za-z0-9_@$-]+");
    assertThat(Ids.breakdown(code)).isEqualTo(breakdown);
  }

  @Test
  void codesAreReadable() {
    assertThat(Ids.breakdown(Breakdown.TOTAL)).isEqualTo("_T");
    assertThat(Ids.breakdown(Breakdown.parse("patent_type=design;owner=enterprise")))
        .isEqualTo("owner-enterprise@patent_type-design");
    assertThatThrownBy(() -> Ids.breakdown("nothing")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Ids.breakdown("a-$zz")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2023,A,2023",
    "2023-H1,S,2023-S1",
    "2023-Q3,Q,2023-Q3",
    "2023-08,M,2023-08",
    "2023-12-31,D,2023-12-31",
    "2023-01/2023-09,RANGE,2023-01-01/P9M",
    "2022-11/2023-02,RANGE,2022-11-01/P4M"
  })
  void everyPeriodBecomesATimeAndBack(String written, String frequency, String time) {
    var period = Period.parse(written);

    assertThat(TimePeriods.frequency(period.kind())).isEqualTo(frequency);
    assertThat(TimePeriods.time(period)).isEqualTo(time);
    assertThat(TimePeriods.read(time)).isEqualTo(period);
  }

  @Test
  void aYearbookIsAYearOfAFrequencyOfItsOwn() {
    var period = Period.parse("yearbook_2022");

    assertThat(TimePeriods.frequency(period.kind())).isEqualTo("YEARBOOK");
    assertThat(TimePeriods.time(period)).isEqualTo("2022");
  }
}
