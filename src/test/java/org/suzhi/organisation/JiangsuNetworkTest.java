package org.suzhi.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.suzhi.SuzhiTest;
import org.suzhi.kernel.RegionCode;
import org.suzhi.organisation.CompetenceAnswer.Because;
import org.suzhi.organisation.CompetenceAnswer.Competent;
import org.suzhi.organisation.CompetenceAnswer.How;
import org.suzhi.organisation.CompetenceAnswer.NoneCompetent;
import org.suzhi.organisation.CompetenceAnswer.Several;
import org.suzhi.platform.Regions;

@SuzhiTest
class JiangsuNetworkTest {

  @Autowired Bodies bodies;
  @Autowired Competence competence;
  @Autowired Regions regions;

  @Test
  void namesAllNineProtectionCentresAndFourOfSixRapidReliefCentres() {
    assertThat(count("protection-centre")).isEqualTo(9);
    assertThat(reported("protection-centre")).isEqualTo(9);
    assertThat(count("rapid-relief-centre")).isEqualTo(4);
    assertThat(reported("rapid-relief-centre")).isEqualTo(6);
  }

  @Test
  void hasAnOfficeForTheProvinceAndForEveryCity() {
    assertThat(count("provincial-office")).isEqualTo(1);
    assertThat(
            bodies.list(kind("city-office")).stream()
                .map(body -> body.region().orElseThrow())
                .toList())
        .hasSize(13)
        .containsExactlyElementsOf(
            regions.cities().stream().map(city -> (RegionCode) city.region()).toList());
  }

  @Test
  void knowsNinetyFiveDistrictsAndCounties() {
    assertThat(
            regions.cities().stream()
                .flatMap(city -> regions.children((RegionCode) city.region()).stream()))
        .hasSize(95)
        .allMatch(county -> county.name().en().matches("[A-Z][A-Za-z']+ (District|County|City)"));
  }

  @Test
  void keepsRoomForBodiesThatNoSourceNames() {
    assertThat(bodies.kinds())
        .extracting(BodyKind::code)
        .contains("station", "outlet", "window", "court", "customs", "bank", "agency");
    assertThat(count("station")).isZero();
    assertThat(reported("station")).isEqualTo(317);
  }

  @Test
  void recordsFieldsByNameWithoutInventingClasses() {
    var nanjing = bodies.find(new BodyCode("nanjing-protection-centre")).orElseThrow();

    assertThat(nanjing.fields()).hasSize(3).allMatch(field -> field.ipc().isEmpty());
  }

  @Test
  void sendsACityWithACentreThereAndOneWithoutToTheProvince() {
    assertThat(one("pre-exam-invention", "320100").accepts().code().code())
        .isEqualTo("nanjing-protection-centre");
    var suqian = one("pre-exam-invention", "321300");
    assertThat(suqian.accepts().code().code()).isEqualTo("jiangsu-protection-centre");
    assertThat(suqian.because().how()).isEqualTo(How.PLACE_ABOVE);
  }

  @Test
  void findsTheNearestOfTwoKindsAndTheApplicantsChoice() {
    assertThat(one("pre-exam-design", "320581").accepts().code().code())
        .isEqualTo("changshu-rapid-relief-centre");
    assertThat(((Several) ask("pre-exam-design", "320600")).choice())
        .extracting(pair -> pair.accepts().code().code())
        .containsExactly("nantong-protection-centre", "nantong-rapid-relief-centre");
    assertThat(((Several) ask("customs-contact", "320100")).choice())
        .hasSize(3)
        .extracting(Competent::because)
        .extracting(Because::how)
        .containsOnly(How.OWN_PLACE);
  }

  @Test
  void tellsAcceptingFromDeciding() {
    var record = one("fee-reduction-entity", "320582");

    assertThat(record.accepts().code().code()).isEqualTo("suzhou-ip-office");
    assertThat(record.decides().code().code()).isEqualTo("cnipa");
  }

  @Test
  void saysSoWhereNoBodyIsNamed() {
    assertThat(ask("financing-guarantee", "320100")).isInstanceOf(NoneCompetent.class);
    assertThat(ask("arbitration", "320900")).isInstanceOf(NoneCompetent.class);
  }

  @Test
  void answersForEveryServiceInEveryCity() {
    for (var service : competence.services()) {
      for (var city : regions.cities()) {
        assertThat(competence.ask(service.code(), (RegionCode) city.region(), Optional.empty()))
            .isNotEqualTo(new NoneCompetent(new CompetenceAnswer.Reason.NoRule()));
      }
    }
  }

  @Test
  @Tag("shared")
  void findsEveryPrintedNameInTheLineThatItRefersTo() throws IOException {
    var sources =
        Path.of(Optional.ofNullable(System.getenv("SUZHI_SHARED")).orElse("../shared"), "sources");
    assumeTrue(Files.isDirectory(sources), "needs the sources of the shared data");
    var wrong = new ArrayList<BodyCode>();
    for (var body : bodies.list(BodyQuery.ALL)) {
      var source = body.source().orElseThrow();
      var lines = Files.readAllLines(sources.resolve(source.document() + ".txt"));
      var line = plain(lines.get(source.line() - 1));
      if (body.naming() == Body.Naming.PRINTED
          && !line.contains(plain(body.name().zh()))
          && !line.contains(plain(body.name().en()))) {
        wrong.add(body.code());
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String plain(String text) {
    return text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
  }

  private static BodyQuery kind(String code) {
    return new BodyQuery(Optional.of(code), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private int count(String kind) {
    return bodies.list(kind(kind)).size();
  }

  private List<Integer> counts(String kind) {
    return bodies.reported().stream()
        .filter(count -> count.kind().code().equals(kind))
        .map(ReportedCount::count)
        .toList();
  }

  private int reported(String kind) {
    return counts(kind).getFirst();
  }

  private CompetenceAnswer ask(String service, String region) {
    return competence.ask(service, new RegionCode(region), Optional.empty());
  }

  private Competent one(String service, String region) {
    return (Competent) ask(service, region);
  }
}
