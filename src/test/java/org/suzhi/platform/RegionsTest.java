package org.suzhi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.suzhi.SuzhiTest;

@SuzhiTest
class RegionsTest {

  @Autowired Regions regions;

  @Test
  void knowsTheCitiesOfTheRegionItServes() {
    assertThat(regions.cities()).hasSize(13);
  }
}
