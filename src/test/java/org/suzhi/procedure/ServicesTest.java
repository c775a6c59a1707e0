package org.suzhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.platform.Pack;
import org.suzhi.platform.PackProblem;
import org.suzhi.platform.PackTable;
import org.suzhi.procedure.Service.Channel;
import org.suzhi.procedure.Service.Status;
import org.suzhi.procedure.internal.reading.Words;

class ServicesTest {

  private static final List<Path> PACKS = List.of(Path.of("packs/base"), Path.of("packs/jiangsu"));

  @TempDir Path folder;

  static Services packs() {
    return Counted.services(new Pack(PACKS));
  }

  static Service named(String code) {
    return packs().find(code).orElseThrow();
  }

  @Test
  void readsTheServicesOfAllPacks() {
    assertThat(packs().all())
        .extracting(Service::code)
        .contains("consultation", "priority-examination", "data-ip-registration");
    var service = named("data-ip-registration");
    assertThat(service.flow().code()).isEqualTo("examination-with-notice");
    assertThat(service.limit("notice").running()).isEqualTo(TimeLimit.workingDays(10));
    assertThat(service.channels()).containsExactly(Channel.ONLINE);
    assertThat(service.register()).contains("data-ip");
    assertThat(packs().find("unheard-of")).isEmpty();
  }

  @Test
  void whatWasThoughtUpSaysSo() {
    for (var service : packs().all()) {
      assertThat(service.form().status()).as(service.code()).isEqualTo(Status.SAMPLE);
      assertThat(service.limits().values()).allMatch(limit -> limit.status() == Status.SAMPLE);
      assertThat(service.fee()).isEmpty();
    }
  }

  @Test
  void drawsTheFlowOfAService() {
    var services = packs();
    assertThat(services.drawing(named("consultation"), Optional.of("handling"), Locale.ENGLISH))
        .contains("▶ Handling (now)");
  }

  @Test
  @Tag("shared")
  void agreesWithTheCatalogue() throws IOException {
    var catalogue =
        Path.of(
            Optional.ofNullable(System.getenv("SUZHI_SHARED")).orElse("../shared"),
            "design/service-items.csv");
    assumeTrue(Files.isRegularFile(catalogue), "needs the catalogue");
    var services = packs();
    int found = 0;
    for (var row : PackTable.rows(catalogue)) {
      var service = services.find(row.text("code"));
      if (service.isPresent()) {
        agrees(service.get(), row);
        found++;
      }
    }
    assertThat(found).isEqualTo(services.all().size());
  }

  private static void agrees(Service service, PackTable.Row row) {
    assertThat(service.name().zh()).isEqualTo(row.text("name_zh"));
    assertThat(service.name().en()).isEqualTo(row.text("name_en"));
    assertThat(service.system()).isEqualTo(row.text("system"));
    assertThat(service.accepts()).isEqualTo(words(row, "accepts"));
    assertThat(service.decides()).isEqualTo(words(row, "decides"));
    assertThat(service.flow().code()).isEqualTo(row.text("flow"));
    assertThat(service.result().en()).isEqualTo(row.text("result"));
    assertThat(service.channels().stream().map(Words::written).collect(Collectors.toSet()))
        .isEqualTo(words(row, "channels"));
    int promised = row.value("promised_working_days", Integer::parseInt);
    // What comes at once has no limit; and sixty days of mediation are the authority's, not ours.
    if (promised == 0 || service.code().equals("mediation-open-licence")) {
      return;
    }
    assertThat(service.limits().values())
        .as(service.code())
        .anyMatch(limit -> limit.running().equals(TimeLimit.workingDays(promised)));
  }

  private static Set<String> words(PackTable.Row row, String column) {
    return Arrays.stream(row.text(column).split("\\|")).collect(Collectors.toSet());
  }

  @TestFactory
  Stream<DynamicTest> namesFileAndLineOfABadService() {
    return Stream.of(
        bad("service.yaml", "flow: referral", "flow: conveyor", 10, "there is no flow conveyor"),
        bad("service.yaml", "  decision: {", "  verdict: {", 14, "verdict is no limit of the flow"),
        bad("service.yaml", "  supplement:", "  #", 1, "the limit supplement of the flow referral"),
        bad("service.yaml", "3 working days", "three days", 14, "a limit is written like"),
        bad("service.yaml", "[online, window, station]", "[pigeon]", 9, "pigeon is no channel"),
        bad("service.yaml", "channels: [online, window, station]", "channels: []", 1, "channels"),
        bad("service.yaml", "system: M14", "sistem: M14", 1, "sistem means nothing here"),
        bad("service.yaml", ", en: answer", "", 15, "en is missing"),
        bad("service.yaml", "flow: referral", "flow: referral\non: [fee]", 11, "fee is no switch"),
        bad("form.yaml", "[state-secrets]", "[confidentiality-examination]", 1, "state-secrets"),
        bad("form.yaml", "type: region", "type: county", 38, "county is no type"),
        bad("form.yaml", "is: [telephone]", "is: [pigeon]", 51, "pigeon is no option of answer-by"),
        bad("form.yaml", "{field: answer-by,", "{field: answer,", 51, "no choice answer stands"),
        bad("form.yaml", "field: region", "field: subject", 37, "subject stands there twice"),
        bad("form.yaml", "most: 2000", "most: 2", 20, "most lies between 5 and 20000"));
  }

  private DynamicTest bad(String file, String what, String by, int line, String said) {
    return DynamicTest.dynamicTest(
        said,
        () -> {
          var service = folder.resolve("services/consultation");
          Files.createDirectories(service);
          for (var name : List.of("service.yaml", "form.yaml")) {
            var text = Files.readString(Path.of("packs/base/services/consultation", name));
            assertThat(!name.equals(file) || text.contains(what)).as(what).isTrue();
            Files.writeString(
                service.resolve(name), name.equals(file) ? text.replace(what, by) : text);
          }
          Files.createDirectories(folder.resolve("flows"));
          Files.copy(
              Path.of("packs/base/flows/referral.yaml"),
              folder.resolve("flows/referral.yaml"),
              java.nio.file.StandardCopyOption.REPLACE_EXISTING);
          assertThatThrownBy(() -> Counted.services(new Pack(List.of(folder))))
              .isInstanceOf(PackProblem.class)
              .hasMessageContaining(file + ":" + line + ": ")
              .hasMessageContaining(said);
        });
  }

  @Test
  void refusesAServiceWithoutAFormAndOneThatTwoPacksHave() throws IOException {
    Files.createDirectories(folder.resolve("services/consultation"));
    Files.copy(
        Path.of("packs/base/services/consultation/service.yaml"),
        folder.resolve("services/consultation/service.yaml"));
    var packs = new Pack(List.of(Path.of("packs/base"), folder));
    assertThatThrownBy(() -> Counted.services(packs))
        .isInstanceOf(PackProblem.class)
        .hasMessageContaining("form.yaml:1: is missing");
    Files.copy(
        Path.of("packs/base/services/consultation/form.yaml"),
        folder.resolve("services/consultation/form.yaml"));
    assertThatThrownBy(() -> Counted.services(packs))
        .isInstanceOf(PackProblem.class)
        .hasMessageContaining("another pack has the service consultation");
  }
}
