package org.suzhi.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.suzhi.Suzhi;

/** Imports go down: modules touch each other's doors only, and only on floors below. */
class FloorsTest {

  @Test
  void modulesUseOnlyTheDoorsThatTheyDeclare() {
    ApplicationModules.of(Suzhi.class).verify();
  }

  @Test
  void everyModuleStandsOnAFloorAndDeclaresOnlyLowerOnes() {
    var declared = declared();
    assertThat(declared.keySet()).contains("kernel", "platform", "desk");
    assertThat(violations(declared)).isEmpty();
  }

  @Test
  void seesAModuleThatReachesBehindAnothersDoor() {
    var planted = ApplicationModules.of("planted.modules", (ImportOption) location -> true);
    assertThat(planted.stream()).hasSize(2);
    assertThatThrownBy(planted::verify)
        .hasMessageContaining("'upper' depends on non-exposed type")
        .hasMessageContaining("Behind");
  }

  @Test
  void seesAnImportThatGoesUpOrSideways() {
    assertThat(
            violations(
                Map.of(
                    "kernel", Set.of("platform"),
                    "document", Set.of("kernel", "statistics"),
                    "cellar", Set.of())))
        .containsExactlyInAnyOrder(
            "kernel (0) may not import platform (1)",
            "document (2) may not import statistics (2)",
            "cellar stands on no floor");
    assertThat(violations(Map.of("party", Set.of("kernel", "organisation")))).isEmpty();
  }

  static List<String> violations(Map<String, Set<String>> declared) {
    var found = new ArrayList<String>();
    declared.forEach(
        (module, imports) -> {
          if (!House.FLOORS.containsKey(module)) {
            found.add(module + " stands on no floor");
          }
          imports.stream()
              .filter(door -> !mayImport(module, door))
              .forEach(door -> found.add(told(module) + " may not import " + told(door)));
        });
    return found;
  }

  private static boolean mayImport(String module, String door) {
    return House.FLOORS.getOrDefault(door, 99) < House.FLOORS.getOrDefault(module, 0)
        || House.SAME_FLOOR.getOrDefault(module, Set.of()).contains(door);
  }

  private static String told(String module) {
    return module + " (" + House.FLOORS.get(module) + ")";
  }

  /** What the package-info of every module declares; a module without one would be open to all. */
  static Map<String, Set<String>> declared() {
    var declared = new TreeMap<String, Set<String>>();
    for (var module : House.modules()) {
      declared.put(module, Set.of(annotation(module).allowedDependencies()));
    }
    return declared;
  }

  private static ApplicationModule annotation(String module) {
    try {
      var info = Class.forName("org.suzhi." + module + ".package-info");
      return java.util.Objects.requireNonNull(
          info.getAnnotation(ApplicationModule.class), module + " declares no doors");
    } catch (ClassNotFoundException e) {
      throw new AssertionError(module + " has no package-info", e);
    }
  }
}
