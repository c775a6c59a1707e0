package org.suzhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.suzhi.SuzhiTest;
import org.suzhi.kernel.Scope;

@SuzhiTest
class ApplicationsTest {

  private static final String BODY = "nanjing-ip-office";
  private static final String INQUIRY =
      """
      {"subject": "other", "question": "怎样申请登记？", "region": "320100", "answer-by": "online",
       "declarations": {"state-secrets": "true"}}
      """;

  @Autowired Applications applications;

  private final Caller citizen = People.citizen();
  private final Caller officer = People.officer(BODY);

  private Application filed() {
    var filed =
        applications.file(
            People.filing(citizen, "consultation", INQUIRY, UUID.randomUUID().toString()));
    assertThat(filed).isInstanceOf(Filed.Received.class);
    return ((Filed.Received) filed).application();
  }

  private Application done(Caller who, Application application, String action) {
    var acted =
        applications.act(
            who,
            application.number(),
            Act.of(application.version(), action).because(List.of(), "请见说明"));
    assertThat(acted).isInstanceOf(Acted.Done.class);
    return ((Acted.Done) acted).application();
  }

  @Test
  void runsFromFilingToTheResult() {
    var filed = filed();
    assertThat(filed.stage()).isEqualTo("accepting");
    assertThat(filed.office()).contains(BODY);
    assertThat(filed.limits()).singleElement().matches(limit -> limit.code().equals("acceptance"));
    var accepted = done(officer, filed, "accept");
    assertThat(accepted.stage()).isEqualTo("handling");
    var answered = done(officer, accepted, "answer");
    assertThat(answered.end()).map(Application.End::outcome).contains(Flow.Outcome.ANSWERED);
    assertThat(applications.steps(citizen.scope(), answered))
        .extracting(Step::action)
        .containsExactly("file", "accept", "answer", "issue-result");
    assertThat(applications.find(citizen.scope(), filed.number())).contains(answered);
    assertThat(answered.limits()).allMatch(limit -> limit.state() == RunningLimit.State.ENDED);
    assertThat(applications.answers(citizen.scope(), answered).orElseThrow()).contains("怎样申请登记");
  }

  /** Filing and three people's tasks, as the bar has it. */
  @Test
  void asksTheDatabaseLittle() {
    threeTasks(); // editions are known from the second on
    threeTasks();
    try (var counted = Statements.counted()) {
      threeTasks();
      System.out.println(
          "three-task case: "
              + counted.statements
              + " statements, "
              + counted.commits
              + " commits");
      assertThat(counted.statements.get()).as(String.join("\n", counted.texts)).isBetween(5, 25);
      assertThat(counted.commits.get()).isEqualTo(4);
    }
  }

  private void threeTasks() {
    var accepted = done(officer, filed(), "accept");
    var onwards = Act.of(accepted.version(), "hand-on").with(Map.of("body", BODY));
    var handed = (Acted.Done) applications.act(officer, accepted.number(), onwards);
    done(officer, handed.application(), "answer");
  }

  @Test
  void theSameFilingTwiceIsOne() {
    var filing = People.filing(citizen, "consultation", INQUIRY, "once");
    var first = ((Filed.Received) applications.file(filing)).application();
    assertThat(applications.file(filing))
        .isInstanceOfSatisfying(
            Filed.Before.class,
            again -> assertThat(again.application().number()).isEqualTo(first.number()));
  }

  @Test
  void ofTwoOfficersOneWinsAndTheOtherIsTold() throws Exception {
    var filed = filed();
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(8)) {
      var answers =
          java.util.stream.Stream.generate(
                  () ->
                      threads.submit(
                          () -> {
                            start.await();
                            return applications.act(
                                People.officer(BODY), filed.number(), Act.of(1, "accept"));
                          }))
              .limit(8)
              .toList();
      start.countDown();
      int winners = 0;
      for (var answer : answers) {
        if (answer.get() instanceof Acted.Done) {
          winners++;
        } else {
          assertThat(answer.get())
              .isInstanceOfSatisfying(
                  Acted.Overtaken.class,
                  told -> assertThat(told.since()).extracting(Step::action).contains("accept"));
        }
      }
      assertThat(winners).isEqualTo(1);
    }
  }

  @Test
  void aTaskThatAColleagueTookIsTheirs() {
    var filed = filed();
    var colleague = People.officer(BODY);
    assertThat(applications.claim(colleague, filed.number(), 1)).isInstanceOf(Acted.Done.class);
    assertThat(applications.claim(officer, filed.number(), 1)).isInstanceOf(Acted.Taken.class);
    assertThat(applications.act(officer, filed.number(), Act.of(1, "accept")))
        .isInstanceOf(Acted.Taken.class);
    assertThat(applications.act(colleague, filed.number(), Act.of(1, "accept")))
        .isInstanceOf(Acted.Done.class);
  }

  @Test
  void whoseItIsNotSeesNothing() {
    var filed = filed();
    for (var stranger : List.of(People.citizen(), People.officer("wuxi-ip-office"))) {
      assertThat(applications.find(stranger.scope(), filed.number())).isEmpty();
      assertThat(applications.act(stranger, filed.number(), Act.of(1, "accept")))
          .isInstanceOf(Acted.NotTheirs.class);
    }
    assertThat(applications.find(Scope.NOBODY, filed.number())).isEmpty();
    assertThat(applications.act(citizen, filed.number(), Act.of(1, "accept")))
        .isInstanceOf(Acted.NotTheirs.class);
    assertThat(applications.byCode(filed.number(), filed.code())).isPresent();
    assertThat(applications.byCode(filed.number(), "AAAAAAAA")).isEmpty();
  }

  @Test
  void whoeverIsRefusedIsToldWhy() {
    var filed = filed();
    assertThat(applications.act(officer, filed.number(), Act.of(1, "refuse")))
        .isInstanceOfSatisfying(
            Acted.Faulty.class,
            faulty ->
                assertThat(faulty.problems())
                    .extracting(FieldProblem::path)
                    .containsExactly("words"));
  }

  @Test
  void aLimitStandsStillWhileTheApplicantOwesSomething() {
    var accepted = done(officer, filed(), "accept");
    var asked = done(officer, accepted, "ask-supplement");
    assertThat(asked.office()).isEmpty();
    assertThat(limit(asked, "decision").state()).isEqualTo(RunningLimit.State.STILL);
    assertThat(limit(asked, "supplement").state()).isEqualTo(RunningLimit.State.RUNNING);
    var supplied = done(citizen, asked, "supplement");
    assertThat(limit(supplied, "decision").state()).isEqualTo(RunningLimit.State.RUNNING);
    assertThat(limit(supplied, "decision").suspensions()).hasSize(1);
    var again = done(officer, supplied, "ask-supplement");
    assertThat(limit(again, "supplement").round()).isEqualTo(2);
  }

  private static RunningLimit limit(Application application, String code) {
    return application.limits().stream()
        .filter(limit -> limit.code().equals(code))
        .filter(limit -> limit.state() != RunningLimit.State.ENDED)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void handsOnToAnotherBody() {
    var accepted = done(officer, filed(), "accept");
    var onwards = Act.of(accepted.version(), "hand-on");
    assertThat(
            applications.act(officer, accepted.number(), onwards.with(Map.of("body", "nowhere"))))
        .isInstanceOf(Acted.Faulty.class);
    var handed =
        applications.act(
            officer, accepted.number(), onwards.with(Map.of("body", "nanjing-protection-centre")));
    assertThat(((Acted.Done) handed).application().office()).contains("nanjing-protection-centre");
    assertThat(
            applications.act(officer, accepted.number(), Act.of(accepted.version() + 1, "answer")))
        .isInstanceOf(Acted.NotTheirs.class);
  }
}
