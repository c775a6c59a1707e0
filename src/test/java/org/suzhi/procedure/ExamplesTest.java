package org.suzhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.suzhi.procedure.internal.example.Example;
import org.suzhi.procedure.internal.example.ExampleRun;
import org.suzhi.procedure.internal.rules.Tables;

/**
 * Every service of every pack: its examples come out as they say, and each of its rules matters.
 */
class ExamplesTest {

  private static final Pattern RULE = Pattern.compile("<rule\\b.*?</rule>", Pattern.DOTALL);
  private static final Pattern CONDITION =
      Pattern.compile("(<inputEntry\\b.*?<text>).*?(</text>)", Pattern.DOTALL);

  private final Tables tables = new Tables();
  private final Services services = ServicesTest.packs();
  private final java.util.Map<String, List<Example>> known = new TreeMap<>();

  @TestFactory
  Stream<DynamicTest> everyExampleComesOutAsItSays() {
    return services.all().stream()
        .flatMap(service -> examples(service).stream().map(example -> test(service, example)));
  }

  private DynamicTest test(Service service, Example example) {
    return DynamicTest.dynamicTest(
        service.code() + " " + example.file().getFileName(),
        () -> assertThat(differences(service, example)).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> everyServiceHasAtLeastThreeExamples() {
    return services.all().stream()
        .map(
            service ->
                DynamicTest.dynamicTest(
                    service.code(),
                    () -> {
                      assertThat(examples(service)).hasSizeGreaterThanOrEqualTo(3);
                      assertThat(service.grounds().keySet()).isEqualTo(refusals(examples(service)));
                    }));
  }

  private static java.util.Set<String> refusals(List<Example> examples) {
    var codes = new java.util.TreeSet<String>();
    examples.forEach(example -> codes.addAll(example.expected().refused()));
    return codes;
  }

  /** A rule that could hold always, or never, without an example that notices proves nothing. */
  @TestFactory
  Stream<DynamicTest> everyRuleIsProvedByAnExample() {
    return services.all().stream()
        .filter(service -> service.sources().find("rules.dmn").isPresent())
        .flatMap(service -> mutants(service).stream());
  }

  private List<DynamicTest> mutants(Service service) {
    var rules = service.sources().find("rules.dmn").orElseThrow();
    var tests = new ArrayList<DynamicTest>();
    var matcher = RULE.matcher(rules);
    for (int number = 1; matcher.find(); number++) {
      var rule = matcher.group();
      var always = CONDITION.matcher(rule).replaceAll("$1-$2");
      tests.add(mutant(service, "rule " + number + " always holds", rules.replace(rule, always)));
      tests.add(mutant(service, "rule " + number + " is gone", rules.replace(rule, "")));
      var cells = CONDITION.matcher(rule);
      for (int cell = 1; cells.find(); cell++) {
        if (!cells.group().contains("<text>-</text>")) {
          var open =
              rule.substring(0, cells.start())
                  + CONDITION.matcher(cells.group()).replaceAll("$1-$2")
                  + rule.substring(cells.end());
          tests.add(
              mutant(
                  service,
                  "rule " + number + " without its condition " + cell,
                  rules.replace(rule, Matcher.quoteReplacement(open).replace("\\", ""))));
        }
      }
    }
    return tests;
  }

  private DynamicTest mutant(Service service, String what, String rules) {
    return DynamicTest.dynamicTest(
        service.code() + ": " + what,
        () -> {
          var files = new TreeMap<>(service.sources().files());
          files.put("rules.dmn", rules);
          var changed = services.restored(service.code(), new Sources(files));
          assertThat(examples(service))
              .as("no example of %s notices that %s", service.code(), what)
              .anyMatch(each -> !differences(changed, each).isEmpty());
        });
  }

  private List<String> differences(Service service, Example example) {
    return ExampleRun.differences(service, example, tables, Counted.DEADLINES, Counted.ZONE);
  }

  private List<Example> examples(Service service) {
    return known.computeIfAbsent(service.code(), _ -> read(service));
  }

  private static List<Example> read(Service service) {
    return Stream.of(Path.of("packs/base"), Path.of("packs/jiangsu"))
        .map(pack -> pack.resolve("services/" + service.code() + "/cases"))
        .filter(Files::isDirectory)
        .flatMap(ExamplesTest::files)
        .map(file -> Example.read(file, service))
        .toList();
  }

  private static Stream<Path> files(Path folder) {
    try (var files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aChangedCellChangesTheOutcome() {
    var service = services.find("priority-examination").orElseThrow();
    var example =
        examples(service).stream()
            .filter(each -> each.expected().refused().contains("not-electronic"))
            .findFirst()
            .orElseThrow();
    assertThat(grounds(service, example)).containsExactly("not-electronic");
    var files = new TreeMap<>(service.sources().files());
    files.compute(
        "rules.dmn",
        (name, text) ->
            String.valueOf(text).replace("<text>\"no\"</text>", "<text>\"never\"</text>"));
    assertThat(grounds(services.restored(service.code(), new Sources(files)), example)).isEmpty();
  }

  private List<String> grounds(Service service, Example example) {
    return tables.ask(service, example.answers(), example.known()).grounds().stream()
        .map(Filed.Ground::code)
        .toList();
  }
}
