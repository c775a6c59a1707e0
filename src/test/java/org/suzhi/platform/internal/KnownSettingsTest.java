package org.suzhi.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.suzhi.platform.Settings;

class KnownSettingsTest {

  @Test
  void theDocumentListsEveryKeyWithItsDefault() throws IOException {
    var document = Files.readAllLines(Path.of("docs/configuration.md"));
    everyKey()
        .defaults()
        .forEach(
            (key, value) ->
                assertThat(document)
                    .as("docs/configuration.md, row of " + key + " with default '" + value + "'")
                    .anyMatch(
                        line ->
                            line.startsWith("| `" + key + "` |")
                                && (value.isEmpty() || line.contains("`" + value + "`"))));
  }

  @Test
  void theDocumentListsNoKeyThatDoesNotExist() throws IOException {
    var keys = everyKey().defaults().keySet();
    assertThat(Files.readAllLines(Path.of("docs/configuration.md")))
        .filteredOn(line -> line.startsWith("| `suzhi."))
        .map(line -> line.split("`")[1])
        .allMatch(keys::contains);
  }

  @Test
  void refusesAKeyThatNobodyReads() {
    var known = KnownSettings.of(List.of(Settings.class));
    assertThatThrownBy(() -> known.check(List.of("suzhi.databse.url")))
        .hasMessageContaining("suzhi.databse.url");
    assertThatNoException()
        .isThrownBy(() -> known.check(List.of("suzhi.packs[1]", "suzhi.database.URL")));
  }

  @Test
  void saysWhatToDoInsteadOfARetiredKey() {
    var known = new KnownSettings(Map.of(), Map.of("suzhi.folder", "use suzhi.data"));
    assertThatThrownBy(() -> known.check(List.of("suzhi.folder")))
        .hasMessageContaining("no longer exists")
        .hasFieldOrPropertyWithValue("remedy", "use suzhi.data");
  }

  @Test
  void hasDefaultsForAnInstallationThatSetsNothing() {
    var settings = bind(Map.of());
    assertThat(settings.data()).isEqualTo(Path.of("data"));
    assertThat(settings.packs()).containsExactly(Path.of("packs/base"));
    assertThat(settings.database().url()).isNull();
    assertThat(settings.database().connections()).isEqualTo(10);
  }

  @Test
  void takesEveryKeyOfTheProgramAsAWhole() {
    var settings =
        bind(
            Map.of(
                "suzhi.data", "/srv/suzhi",
                "suzhi.packs", "packs/base, packs/demo",
                "suzhi.database.url", "jdbc:postgresql://db/suzhi",
                "suzhi.database.user", "u",
                "suzhi.database.password", "p",
                "suzhi.database.connections", "7"));
    assertThat(settings.data()).isEqualTo(Path.of("/srv/suzhi"));
    assertThat(settings.packs()).containsExactly(Path.of("packs/base"), Path.of("packs/demo"));
    assertThat(settings.database())
        .isEqualTo(new Settings.Database("jdbc:postgresql://db/suzhi", "u", "p", 7));
  }

  private static Settings bind(Map<String, String> values) {
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("suzhi", Settings.class);
  }

  private static KnownSettings everyKey() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
    return KnownSettings.of(
        scanner.findCandidateComponents("org.suzhi").stream()
            .<Class<?>>map(
                found ->
                    ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
            .toList());
  }
}
