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

  /** Types of an API that draw on their own internal although they are no plain classes. */
  private static final Set<String> FACADES = Set.of("org.suzhi.render.ChartWithTable");

  /** Who besides tables may speak SQL, and why. */
  private static final Map<String, String> SPEAK_SQL =
      Map.of("org.suzhi.platform.internal.PackLoading", "remembers which pack is loaded");

  /** The plumbing of the database itself, which also runs before there is a clock. */
  private static final String PLUMBING = "org.suzhi.platform.internal.database";

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
              .that(apiTypes().and(not(named(FACADES))))
              .should()
              .dependOnClassesThat(resideInAPackage("..internal..").and(ours()))
              .as("types of an API depend on nothing internal, only its facades do"),
          "internal.Entries> does not have name",
          classes()
              .that(speakSql().and(not(named(SPEAK_SQL.keySet()))))
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
              .that(ours().and(not(resideInAPackage(PLUMBING))))
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
    assertThat(SPEAK_SQL.keySet())
        .allMatch(name -> !house.contain(name) || speakSql().test(house.get(name)));
    assertThat(FACADES).allMatch(name -> !house.contain(name) || apiTypes().test(house.get(name)));
  }

  private static DescribedPredicate<JavaClass> ours() {
    return resideInAnyPackage("org.suzhi..", "planted..");
  }

  /** Values, interfaces and exceptions; a plain class at the root is a facade. */
  private static DescribedPredicate<JavaClass> apiTypes() {
    return DescribedPredicate.describe(
        "are types of an API",
        type ->
            resideInAnyPackage("org.suzhi.*", "planted.layers.*").test(type)
                && (type.isInterface()
                    || type.isRecord()
                    || type.isEnum()
                    || type.isAssignableTo(Throwable.class)));
  }

  private static DescribedPredicate<JavaClass> named(Set<String> names) {
    return DescribedPredicate.describe(
        "are named exceptions", type -> names.contains(type.getName().replaceAll("\\$.*", "")));
  }

  /** Whoever hands a pool on or catches what SQL throws says nothing in SQL. */
  private static DescribedPredicate<JavaClass> speakSql() {
    return DescribedPredicate.describe(
        "speak SQL",
        type ->
            ours().and(not(resideInAPackage(PLUMBING))).test(type)
                && type.getDirectDependenciesFromSelf().stream()
                    .map(use -> use.getTargetClass())
                    .filter(resideInAnyPackage("java.sql..", "org.springframework.jdbc.."))
                    .anyMatch(target -> !target.isAssignableTo(Throwable.class)));
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
