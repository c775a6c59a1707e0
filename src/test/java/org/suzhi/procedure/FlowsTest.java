package org.suzhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.suzhi.platform.PackProblem;
import org.suzhi.procedure.Flow.Trigger;
import org.suzhi.procedure.internal.flow.FlowReading;

class FlowsTest {

  private static final Path FLOWS = Path.of("packs/base/flows");

  /** A right flow; each bad one below is this with one thing changed. */
  private static final String RIGHT =
      """
      name: {zh: 试, en: Trial}
      purpose: {zh: 试用流程, en: a flow to try}
      starts: accepting
      limits:
        decision: {name: {zh: 办理时限, en: limit}}
      stages:
        accepting:
          name: {zh: 受理, en: Acceptance}
          counts: [decision]
          actions:
            accept: {by: accepting-officer, label: {zh: 受理, en: Accept}, to: issuing, does: [assign-body]}
            close: {by: system, label: {zh: 终止, en: Close}, to: lapsed, when: due decision}
        issuing:
          name: {zh: 送达, en: Issuing}
          actions:
            issue-result: {by: system, label: {zh: 送达, en: Issue}, to: done, does: [issue-result]}
        done: {name: {zh: 办结, en: Done}, end: granted}
        lapsed: {name: {zh: 终止, en: Lapsed}, end: lapsed}
      """;

  static Map<String, Flow> all() throws IOException {
    try (var files = Files.list(FLOWS)) {
      return files
          .map(FlowReading::read)
          .collect(Collectors.toMap(Flow::code, flow -> flow, (a, b) -> a, TreeMap::new));
    }
  }

  static Flow named(String code) {
    return FlowReading.read(FLOWS.resolve(code + ".yaml"));
  }

  @Test
  void theSharedFlowsAreTheEightThatTheServicesRunOn() throws IOException {
    assertThat(all().keySet())
        .containsExactly(
            "acceptance",
            "adjudication",
            "bundle",
            "examination",
            "examination-with-notice",
            "instant",
            "panel-review",
            "referral");
  }

  @Test
  void theSharedFlowsUseEveryVerbAndEveryKindOfAction() throws IOException {
    var actions =
        all().values().stream()
            .flatMap(flow -> flow.stages().values().stream())
            .flatMap(stage -> stage.actions().values().stream())
            .toList();
    assertThat(actions).flatExtracting(Flow.Action::does).contains(Verb.values());
    assertThat(actions).extracting(Flow.Action::kind).contains(Flow.Kind.values());
    assertThat(actions).flatExtracting(Flow.Action::by).contains(Capacity.values());
  }

  @Test
  void everyStageThatAnApplicantMustActOnEndsByItselfOrStopsTheOfficersClock() throws IOException {
    for (var flow : all().values()) {
      for (var stage : flow.stages().values()) {
        boolean isWaiting =
            stage.actions().values().stream()
                .anyMatch(action -> action.kind() == Flow.Kind.SUPPLEMENT);
        if (isWaiting) {
          assertThat(stage.suspends()).as(flow.code() + "/" + stage.code()).isNotEmpty();
          assertThat(stage.actions().values())
              .as(flow.code() + "/" + stage.code())
              .anyMatch(action -> action.trigger() instanceof Trigger.WhenDue);
        }
      }
    }
  }

  @Test
  void readsWhatIsRight() {
    var flow = read(RIGHT);
    assertThat(flow.code()).isEqualTo("trial");
    assertThat(flow.stages().keySet()).containsExactly("accepting", "issuing", "done", "lapsed");
  }

  @TestFactory
  Stream<DynamicTest> namesFileAndLine() {
    return Stream.of(
        bad("to: issuing", "to: nowhere", 11, "there is no stage nowhere"),
        bad("starts: accepting", "starts: beginning", 3, "there is no stage beginning"),
        bad("to: lapsed", "to: done", 18, "stage lapsed: no action leads there"),
        bad(", end: granted", "", 17, "stage done: nobody can act there and it is no end"),
        bad("to: done", "to: issuing", 17, "stage done: no action leads there"),
        bad("[assign-body]", "[send-flowers]", 11, "send-flowers is no verb"),
        bad("by: accepting-officer", "by: janitor", 11, "janitor is no role"),
        bad("accept: {by", "wave: {by", 11, "wave is no act"),
        bad("{zh: 送达, en: Issuing}", "{zh: 送达}", 14, "en is missing"),
        bad("{zh: 送达, en: Issuing}", "{zh: 送达, en: ' '}", 14, "en: a text is missing here"),
        bad("counts: [decision]", "counts: [defence]", 9, "defence is no limit"),
        bad("    counts: [decision]\n", "", 11, "decision doesn't run at this stage"),
        bad("when: due decision", "when: due payment", 12, "payment is no limit"),
        bad("when: due decision", "whenever: yes", 12, "whenever means nothing here"),
        bad(", when: due decision", "", 8, "the system acts there at once"),
        bad("end: lapsed", "end: exploded", 18, "exploded is no outcome"),
        bad("lapsed: {name", "done: {name", 18, "done stands there twice"),
        bad("stages:", "stages: [", 8, "can't be read as YAML"));
  }

  @Test
  void refusesALoopThatTheSystemAloneGoesRound() {
    var looping =
        RIGHT
            .replace("to: done, does", "to: waiting, does")
            .replace(
                "  done: {",
                String.join(
                    "\n",
                    "  waiting:",
                    "    name: {zh: 等待, en: Waiting}",
                    "    counts: [decision]",
                    "    actions:",
                    "      close: {by: system, label: {zh: 返, en: Back}, to: issuing, when: due decision}",
                    "      withdraw: {by: applicant, label: {zh: 撤, en: Withdraw}, to: done}",
                    "  done: {"));
    assertThatThrownBy(() -> read(looping))
        .isInstanceOf(PackProblem.class)
        .hasMessageContaining("trial.yaml:14: stage issuing: the system alone comes back there");
  }

  @Test
  void refusesWhatOnlyGoesWrongWithASwitchOn() {
    var switched =
        RIGHT
            .replace("stages:\n", "switches:\n  fee: {name: {zh: 收费, en: fee}}\nstages:\n")
            .replace("does: [issue-result]}", "does: [issue-result], without: fee}");
    assertThatThrownBy(() -> read(switched))
        .isInstanceOf(PackProblem.class)
        .hasMessageContaining("stage issuing: no end can be reached from there (with fee)");
  }

  private static DynamicTest bad(String what, String by, int line, String said) {
    return DynamicTest.dynamicTest(
        said,
        () -> {
          assertThat(RIGHT).contains(what);
          assertThatThrownBy(() -> read(RIGHT.replace(what, by)))
              .isInstanceOf(PackProblem.class)
              .hasMessageStartingWith("trial.yaml:" + line + ": ")
              .hasMessageContaining(said);
        });
  }

  private static Flow read(String yaml) {
    return FlowReading.read(Path.of("trial.yaml"), yaml);
  }
}
