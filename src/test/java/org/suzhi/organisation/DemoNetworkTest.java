package org.suzhi.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.suzhi.DemoPackTest;
import org.suzhi.kernel.IpcSymbol;
import org.suzhi.kernel.RegionCode;
import org.suzhi.organisation.CompetenceAnswer.Competent;
import org.suzhi.organisation.CompetenceAnswer.NoneCompetent;
import org.suzhi.organisation.CompetenceAnswer.Several;

/** Two centres of one city whose classes overlap, a province's centre, a city without any. */
@DemoPackTest
class DemoNetworkTest {

  @Autowired Competence competence;

  @Test
  void leavesAFieldThatBothCentresTakeToTheApplicant() {
    assertThat(ask("990101", "G01S 7/02")).isInstanceOf(Several.class);
  }

  @Test
  void sendsAFieldThatOneCentreTakesToThatCentre() {
    assertThat(accepting(ask("990101", "B63B"))).isEqualTo("qingyu-marine-centre");
    assertThat(accepting(ask("990100", "G08"))).isEqualTo("qingyu-sensing-centre");
  }

  @Test
  void sendsAFieldThatNeitherTakesToTheProvincesCentre() {
    assertThat(accepting(ask("990101", "A61K"))).isEqualTo("canglan-protection-centre");
  }

  @Test
  void sendsACityWithoutACentreToTheProvinces() {
    assertThat(accepting(ask("990200", "B63B"))).isEqualTo("canglan-protection-centre");
  }

  @Test
  void hasSomebodyForEveryServiceOfTheCommonPack() {
    for (var service : competence.services()) {
      assertThat(competence.ask(service.code(), new RegionCode("990101"), Optional.empty()))
          .as(service.code())
          .isNotInstanceOf(NoneCompetent.class);
    }
  }

  private CompetenceAnswer ask(String region, String field) {
    return competence.ask(
        "pre-exam-invention", new RegionCode(region), Optional.of(new IpcSymbol(field)));
  }

  private static String accepting(CompetenceAnswer answer) {
    return ((Competent) answer).accepts().code().code();
  }
}
