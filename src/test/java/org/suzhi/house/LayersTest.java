package org.suzhi.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The layers inside a module: root, {@code internal}, {@code web}. */
class LayersTest {

  /** Roots that are facades and so may touch their own internal. */
  private static final Set<String> FACADES = Set.of();

  /** Who besides tables may hold a connection, and why. */
  private static final Map<String, String> CONNECTED =
      Map.of(
          "org.suzhi.platform.internal.DatabaseConfiguration", "makes the pool",
          "org.suzhi.platform.internal.MigratedSchemas", "hands the pool to the migrations",
          "org.suzhi.platform.internal.PackLoading", "remembers which pack is loaded");

  private static final String[] JDBC = {"java.sql..", "javax.sql..", "org.springframework.jdbc.."};

  private final JavaClasses house =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.suzhi");
  private final JavaClasses planted = new ClassFileImporter().importPackages("planted.layers");

  /** Each rule under the words that the planted violation must be reported with. */
  private static final Map<String, ArchRule> RULES =
      Map.of(
          "RegisterPages.entries",
          noClasses()
              .that()
              .resideInAPackage("..web..")
              .should()
              .dependOnClassesThat(resideInAPackage("..internal..").and(ours()))
              .as("pages know their module's root, never its internal"),
          "RegisterPages.jdbc",
          noClasses()
              .that()
              .resideInAPackage("..web..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(JDBC)
              .as("pages never speak to the database"),
          "Entries.pages",
          noClasses()
              .that()
              .resideOutsideOfPackage("..web..")
              .should()
              .dependOnClassesThat(resideInAPackage("..web..").and(ours()))
              .as("nothing leans on pages"),
          "Register.entries",
          noClasses()
              .that(roots().and(not(named(FACADES))))
              .should()
              .dependOnClassesThat(resideInAPackage("..internal..").and(ours()))
              .as("a root depends on nothing internal, unless it is a facade"),
          "internal.Entries> does not have name",
          classes()
              .that(dependOnJdbc().and(not(named(CONNECTED.keySet()))))
              .should()
              .haveNameMatching(".*\\.[A-Za-z]+Table(\\$.*)?")
              .as("SQL stands in *Table alone"),
          "RegisterPages> has modifier PUBLIC",
          classes()
              .that(controllers())
              .should()
              .bePackagePrivate()
              .as("controllers are package-private"),
          "Straying",
          classes()
              .that(controllers())
              .should()
              .resideInAPackage("..web..")
              .as("controllers live in web"),
          "EntryManager",
          noClasses()
              .that(ours())
              .should()
              .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)(\\$.*)?")
              .as("names say the business"),
          "LocalDate.now()",
          noClasses()
              .that(ours())
              .should()
              .accessTargetWhere(asksTheClockOfTheMachine())
              .as("time is passed in"));

  @TestFactory
  Stream<DynamicTest> theHouseKeeps() {
    return RULES.values().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(house)));
  }

  @TestFactory
  Stream<DynamicTest> aPlantedViolationIsSeen() {
    return RULES.entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getValue().getDescription(),
                    () ->
                        assertThatThrownBy(() -> rule.getValue().check(planted))
                            .isInstanceOf(AssertionError.class)
                            .hasMessageContaining(rule.getKey())));
  }

  /** A rule about a package that was renamed would otherwise pass for ever. */
  @TestFactory
  Stream<DynamicTest> aRuleThatMatchesNothingFails() {
    var nothing = new ClassFileImporter().importPackages("planted.modules.nowhere");
    return RULES.values().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getDescription(),
                    () ->
                        assertThatThrownBy(() -> rule.check(nothing))
                            .hasMessageContaining("failed to check any classes")));
  }

  @Test
  void everyExceptionIsStillNeeded() {
    assertThat(CONNECTED.keySet())
        .allMatch(name -> house.contain(name) && dependOnJdbc().test(house.get(name)));
    assertThat(FACADES).allMatch(house::contain);
  }

  private static DescribedPredicate<JavaClass> ours() {
    return resideInAnyPackage("org.suzhi..", "planted..");
  }

  private static DescribedPredicate<JavaClass> roots() {
    return resideInAnyPackage("org.suzhi.*", "planted.layers.*");
  }

  private static DescribedPredicate<JavaClass> named(Set<String> names) {
    return DescribedPredicate.describe(
        "are named exceptions", type -> names.contains(type.getName().replaceAll("\\$.*", "")));
  }

  private static DescribedPredicate<JavaClass> dependOnJdbc() {
    return DescribedPredicate.describe(
        "depend on JDBC",
        type ->
            ours().test(type)
                && type.getDirectDependenciesFromSelf().stream()
                    .anyMatch(use -> resideInAnyPackage(JDBC).test(use.getTargetClass())));
  }

  private static DescribedPredicate<JavaClass> controllers() {
    return DescribedPredicate.describe(
        "are controllers",
        type ->
            type.isMetaAnnotatedWith("org.springframework.stereotype.Controller")
                || type.isMetaAnnotatedWith(
                    "org.springframework.web.bind.annotation.ControllerAdvice"));
  }

  private static DescribedPredicate<JavaAccess<?>> asksTheClockOfTheMachine() {
    return DescribedPredicate.describe(
        "asks the machine what time it is",
        access -> {
          var owner = access.getTarget().getOwner().getName();
          var call = access.getTarget().getFullName();
          return owner.startsWith("java.time.") && call.matches(".*\\.now\\(\\)")
              || call.contains("System.currentTimeMillis(");
        });
  }
}
