package org.suzhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.suzhi.procedure.internal.example.Example;
import org.suzhi.procedure.internal.form.FormCheck;
import org.suzhi.procedure.internal.rules.Tables;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a bundle asks is enough for each of the services that it is made of. */
class BundlesTest {

  private final Tables tables = new Tables();
  private final Services services = ServicesTest.packs();

  @Test
  void everyPartIsAServiceAndAnswersFieldsThatItHas() {
    for (var bundle : bundles()) {
      assertThat(bundle.parts()).as(bundle.code()).hasSizeGreaterThan(1);
      for (var part : bundle.parts()) {
        var service = services.find(part.service());
        assertThat(service).as(bundle.code() + ": " + part.service()).isPresent();
        assertThat(service.orElseThrow().form().fields().map(Form.Field::code))
            .as(bundle.code() + ": " + part.service())
            .containsAll(part.answers().keySet());
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> whatABundleTakesItsPartsTake() {
    return bundles().stream()
        .flatMap(
            bundle ->
                examples(bundle).stream()
                    .filter(example -> example.expected().refused().isEmpty())
                    .filter(example -> example.expected().problems().isEmpty())
                    .flatMap(example -> parts(bundle, example)));
  }

  private Stream<DynamicTest> parts(Service bundle, Example example) {
    return bundle.parts().stream()
        .filter(part -> part.when().map(when -> isWanted(when, example.answers())).orElse(true))
        .map(
            part ->
                DynamicTest.dynamicTest(
                    bundle.code() + " " + example.file().getFileName() + ": " + part.service(),
                    () -> isTaken(part, example)));
  }

  private static boolean isWanted(Form.When when, JsonNode answers) {
    return answers
        .path(when.field())
        .valueStream()
        .anyMatch(each -> when.is().contains(each.asString()));
  }

  private void isTaken(Service.Part part, Example example) {
    var service = services.find(part.service()).orElseThrow();
    var answers = JsonMapper.shared().createObjectNode();
    answers.set("declarations", example.answers().path("declarations"));
    part.answers()
        .forEach(
            (own, from) -> {
              if (example.answers().has(from)) {
                answers.set(own, example.answers().path(from));
              }
            });
    var day = example.filed().toLocalDate();
    assertThat(FormCheck.problems(service.form(), answers, day, _ -> true)).isEmpty();
    assertThat(tables.ask(service, answers, Map.copyOf(example.known())).grounds()).isEmpty();
  }

  private List<Service> bundles() {
    return services.all().stream().filter(service -> !service.parts().isEmpty()).toList();
  }

  private static List<Example> examples(Service bundle) {
    var folder = Path.of("packs/base/services/" + bundle.code() + "/cases");
    try (var files = Files.list(folder)) {
      return files.sorted().map(file -> Example.read(file, bundle)).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
