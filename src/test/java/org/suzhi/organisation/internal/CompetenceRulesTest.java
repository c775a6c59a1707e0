package org.suzhi.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.suzhi.kernel.IpcSymbol;
import org.suzhi.kernel.RegionCode;
import org.suzhi.kernel.Text;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.BodyCode;
import org.suzhi.organisation.BodyKind;
import org.suzhi.organisation.Choice;
import org.suzhi.organisation.CompetenceAnswer;
import org.suzhi.organisation.CompetenceAnswer.Because;
import org.suzhi.organisation.CompetenceAnswer.Competent;
import org.suzhi.organisation.CompetenceAnswer.FieldPart;
import org.suzhi.organisation.CompetenceAnswer.How;
import org.suzhi.organisation.CompetenceAnswer.NoneCompetent;
import org.suzhi.organisation.CompetenceAnswer.Reason;
import org.suzhi.organisation.CompetenceAnswer.Several;
import org.suzhi.organisation.CompetenceRule;
import org.suzhi.organisation.Level;
import org.suzhi.organisation.TechnicalField;

class CompetenceRulesTest {

  private final List<Body> bodies = new ArrayList<>();
  private final List<CompetenceRule> rules = new ArrayList<>();

  CompetenceRulesTest() {
    body("province-centre", "centre", "320000");
    body("city-centre", "centre", "320100");
    body("city-office", "office", "320100");
    body("county-relief", "relief", "320102");
    bodies.add(nation("national-office"));
  }

  @Test
  void takesTheOwnCitysCentreBeforeTheProvinces() {
    rule("filing", "*", "*", "centre", "same", 10);

    var answer = one(ask("filing", "320102", ""));

    assertThat(answer.accepts().code()).isEqualTo(new BodyCode("city-centre"));
    assertThat(answer.decides()).isEqualTo(answer.accepts());
    assertThat(answer.because().how()).isEqualTo(How.PLACE_ABOVE);
    assertThat(answer.because().further())
        .extracting(Body::code)
        .containsExactly(new BodyCode("province-centre"));
    assertThat(one(ask("filing", "320100", "")).because().how()).isEqualTo(How.OWN_PLACE);
  }

  @Test
  void fallsToTheProvincesCentreWhereTheCityHasNone() {
    rule("filing", "*", "*", "centre", "same", 10);

    var answer = one(ask("filing", "320200", ""));

    assertThat(answer.accepts().code()).isEqualTo(new BodyCode("province-centre"));
    assertThat(answer.because().how()).isEqualTo(How.PLACE_ABOVE);
  }

  @Test
  void leavesTwoCentresOfOneCityToTheApplicant() {
    body("second-centre", "centre", "320100");
    rule("filing", "*", "*", "centre", "same", 10);

    assertThat(ask("filing", "320100", "")).isInstanceOf(Several.class);
    assertThat(((Several) ask("filing", "320100", "")).choice())
        .extracting(pair -> pair.accepts().code().code(), pair -> pair.decides().code().code())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("city-centre", "city-centre"),
            org.assertj.core.groups.Tuple.tuple("second-centre", "second-centre"));
  }

  @Test
  void letsTheFieldChooseBetweenTwoCentresOfOneCity() {
    body("chemistry", "special", "320100", "C07;C08");
    body("computing", "special", "320100", "G06");
    rule("filing", "*", "*", "special", "same", 10);

    var answer = one(ask("filing", "320100", "G06F 17/30"));

    assertThat(answer.accepts().code()).isEqualTo(new BodyCode("computing"));
    assertThat(answer.because().field()).isEqualTo(FieldPart.WITHIN_ITS_CLASSES);
    assertThat(answer.because().outOfField())
        .extracting(Body::code)
        .containsExactly(new BodyCode("chemistry"));
    assertThat(ask("filing", "320100", "")).isInstanceOf(Several.class);
  }

  @Test
  void passesOverTheOwnCitysCentreWhenItDoesNotTakeTheField() {
    body("chemistry", "special", "320100", "C07");
    body("general", "special", "320000");
    rule("filing", "*", "*", "special", "same", 10);

    var answer = one(ask("filing", "320100", "G06F"));

    assertThat(answer.accepts().code()).isEqualTo(new BodyCode("general"));
    assertThat(answer.because().field()).isEqualTo(FieldPart.NO_CLASSES_RECORDED);
    assertThat(answer.because().outOfField())
        .extracting(Body::code)
        .containsExactly(new BodyCode("chemistry"));
  }

  @Test
  void saysWhenNoCentreTakesTheField() {
    body("chemistry", "special", "320100", "C07");
    rule("filing", "*", "*", "special", "same", 10);

    var reason = ((NoneCompetent) ask("filing", "320100", "G06F")).reason();

    assertThat(reason).isInstanceOf(Reason.FieldNotTaken.class);
  }

  @Test
  void saysWhenNoSuchBodyIsRecorded() {
    rule("filing", "*", "*", "bank", "same", 10);

    var reason = ((NoneCompetent) ask("filing", "320100", "")).reason();

    assertThat(reason).isEqualTo(new Reason.NoBody(rules.getFirst(), Choice.parse("bank")));
  }

  @Test
  void saysWhenNobodyRecordedCouldDecide() {
    rule("filing", "*", "*", "centre", "bank", 10);

    var reason = ((NoneCompetent) ask("filing", "320100", "")).reason();

    assertThat(reason).isEqualTo(new Reason.NoBody(rules.getFirst(), Choice.parse("bank")));
  }

  @Test
  void saysWhenThereIsNoRule() {
    assertThat(ask("filing", "320100", "")).isEqualTo(new NoneCompetent(new Reason.NoRule()));
  }

  @Test
  void givesTheApplicantEveryCentreWhereTheRuleSaysAny() {
    rule("filing", "*", "*", "any centre", "same", 10);

    var answer = (Several) ask("filing", "320100", "");

    assertThat(answer.choice()).hasSize(2);
    assertThat(answer.choice())
        .extracting(Competent::because)
        .extracting(Because::how)
        .containsOnly(How.APPLICANT_CHOOSES);
  }

  @Test
  void prefersTheRuleForTheServiceThenTheRegionThenTheField() {
    rule("*", "320102", "G06F", "body:county-relief", "same", 1);
    rule("filing", "*", "*", "body:province-centre", "same", 10);
    assertThat(one(ask("filing", "320102", "G06F")).accepts().code().code())
        .isEqualTo("province-centre");

    rule("filing", "320100", "*", "body:city-centre", "same", 10);
    assertThat(one(ask("filing", "320102", "G06F")).accepts().code().code())
        .isEqualTo("city-centre");

    rule("filing", "320100", "G", "body:city-office", "same", 10);
    assertThat(one(ask("filing", "320102", "G06F")).accepts().code().code())
        .isEqualTo("city-office");

    rule("filing", "320100", "G06", "body:county-relief", "same", 10);
    assertThat(one(ask("filing", "320102", "G06F")).accepts().code().code())
        .isEqualTo("county-relief");
    assertThat(one(ask("filing", "320102", "")).accepts().code().code()).isEqualTo("city-centre");
    assertThat(one(ask("other", "320102", "G06F")).because().how()).isEqualTo(How.NAMED);
  }

  @Test
  void triesTheNextPriorityWhenTheFirstFindsNobody() {
    rule("filing", "*", "*", "bank", "same", 10);
    rule("filing", "*", "*", "office", "national", 20);

    var answer = one(ask("filing", "320102", ""));

    assertThat(answer.accepts().code().code()).isEqualTo("city-office");
    assertThat(answer.decides().code().code()).isEqualTo("national-office");
  }

  @Test
  void forgetsBodiesThatHaveEnded() {
    rule("filing", "*", "*", "centre", "same", 10);
    bodies.replaceAll(body -> body.code().code().equals("city-centre") ? ended(body) : body);

    assertThat(one(ask("filing", "320100", "")).accepts().code().code())
        .isEqualTo("province-centre");
  }

  private CompetenceAnswer ask(String service, String region, String field) {
    var network = new Network(List.of(), List.of(), bodies, List.of(), List.of(), rules);
    var symbol = Optional.of(field).filter(text -> !text.isEmpty()).map(IpcSymbol::new);
    return new CompetenceRules(network, service, new RegionCode(region), symbol).answer();
  }

  private static Competent one(CompetenceAnswer answer) {
    assertThat(answer).isInstanceOf(Competent.class);
    return (Competent) answer;
  }

  private void rule(
      String service, String region, String field, String accepts, String decides, int priority) {
    rules.add(
        new CompetenceRule(
            starred(service),
            starred(region).map(RegionCode::new),
            starred(field).map(IpcSymbol::new),
            Choice.parse(accepts),
            decides.equals("same") ? Optional.empty() : Optional.of(Choice.parse(decides)),
            priority,
            false));
  }

  private static Optional<String> starred(String cell) {
    return Optional.of(cell).filter(text -> !text.equals("*"));
  }

  private void body(String code, String kind, String region, String... ipc) {
    var fields =
        Arrays.stream(ipc)
            .map(
                list ->
                    new TechnicalField(
                        new Text("领域", "Field"),
                        Arrays.stream(list.split(";")).map(IpcSymbol::new).toList(),
                        Optional.empty()))
            .toList();
    bodies.add(body(code, kind, Optional.of(new RegionCode(region)), fields));
  }

  private static Body nation(String code) {
    return body(code, "national", Optional.empty(), List.of());
  }

  private static Body body(
      String code, String kind, Optional<RegionCode> region, List<TechnicalField> fields) {
    return new Body(
        new BodyCode(code),
        new BodyKind(kind, BodyKind.Part.NETWORK, new Text("类", "Kind")),
        Level.of(region),
        Optional.empty(),
        region,
        new Text("机构", "Body"),
        Body.Naming.SAMPLE,
        fields,
        Optional.empty(),
        Optional.empty());
  }

  private static Body ended(Body body) {
    return new Body(
        body.code(),
        body.kind(),
        body.level(),
        body.parent(),
        body.region(),
        body.name(),
        body.naming(),
        body.fields(),
        body.source(),
        Optional.of(java.time.LocalDate.of(2026, 1, 1)));
  }
}
