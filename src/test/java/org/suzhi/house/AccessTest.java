package org.suzhi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.suzhi.SuzhiTest;
import org.suzhi.house.AccessRows.Other;
import org.suzhi.house.AccessRows.Row;
import org.suzhi.identity.Access;
import org.suzhi.identity.Access.Audience;
import org.suzhi.identity.Access.Line;
import org.suzhi.kernel.Role;

/**
 * Walks every address of the program as everybody: what the access lists close is closed, and rows
 * that are somebody else's are not there. An address that no line names, or that names a row for
 * which no module has given an example, fails.
 */
@SuzhiTest
class AccessTest {

  private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([a-zA-Z]+)(?::[^}]*)?\\}");

  /** Addresses of the framework's own, which are no controller of ours. */
  private static final Set<String> FRAMEWORK =
      Set.of(
          "GET /**",
          "GET /webjars/**",
          "* /error",
          // not listed, and so closed to everybody
          "GET /api/openapi.json.yaml");

  @LocalServerPort int port;
  @Autowired BeanFactory program;
  @Autowired Access access;
  @Autowired List<AccessRows> modules;
  @Autowired Map<String, RequestMappingHandlerMapping> mappings;

  @Test
  void everyAddressHasALineAndEveryLineAnAddress() {
    var mapped = addresses();
    var listed =
        access.lines().stream()
            .map(AccessTest::address)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(mapped).hasSizeGreaterThan(60);
    var unlisted = new TreeSet<>(mapped);
    unlisted.removeAll(listed);
    assertThat(unlisted).as("name each in src/main/resources/access").isEmpty();
    listed.removeAll(FRAMEWORK);
    listed.removeAll(mapped);
    assertThat(listed).as("lines that lead nowhere").isEmpty();
  }

  @Test
  void nobodyReachesMoreThanTheListsSayNorAnybodyElsesRow() {
    var walkers = Walkers.of(program);
    var two = walkers.twoBodies();
    var everybody = walkers.everyRole(two.getFirst());
    var rows = rows(other(walkers, two.getLast()));
    var wrong = new ArrayList<String>();
    int asked = 0;
    for (var line : access.lines()) {
      boolean isPublic = line.audience() instanceof Audience.Public;
      if (!isPublic || rows.containsKey(address(line))) {
        for (var walker : everybody) {
          asked++;
          walk(line, walker, rows, wrong);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(asked).isGreaterThan(200);
  }

  @Test
  void seesARowThatIsOpenToAStranger() {
    var line = new Line(new Audience.SignedIn(), "GET", "/statistics/regions/{code}");
    var home = program.getBean(org.suzhi.platform.Regions.class).home().region().code();
    var row = new Row(line.pattern(), Map.of("code", home));
    var wrong = new ArrayList<String>();
    var walkers = Walkers.of(program);
    var somebody = walkers.signedIn(walkers.person("Walker"), java.util.Optional.empty());
    walk(line, somebody, Map.of(address(line), row), wrong);
    assertThat(wrong).singleElement().asString().contains("instead of 404");
  }

  @Test
  void seesAnAddressThatNamesARowWithoutAnExample() {
    var line = new Line(new Audience.SignedIn(), "GET", "/things/{id}");
    var wrong = new ArrayList<String>();
    walk(
        line,
        new Walker("x", java.util.Optional.empty(), java.util.Optional.empty()),
        Map.of(),
        wrong);
    assertThat(wrong).singleElement().asString().contains("no example");
  }

  private Other other(Walkers walkers, org.suzhi.organisation.Body body) {
    var account = walkers.person("旁人QX7");
    Stream.of(Role.values())
        .filter(role -> role != Role.ADMINISTRATOR)
        .forEach(role -> walkers.grant(account, role, body));
    return new Other(account, body, "QX7");
  }

  private Map<String, Row> rows(Other other) {
    var all = new LinkedHashMap<String, Row>();
    for (var module : modules) {
      for (var row : module.rowsOf(other)) {
        access.lines().stream()
            .filter(line -> line.pattern().equals(row.pattern()))
            .forEach(line -> all.put(address(line), row));
      }
    }
    return all;
  }

  private void walk(Line line, Walker walker, Map<String, Row> rows, List<String> wrong) {
    var what = address(line) + " as " + walker.name();
    var row = rows.get(address(line));
    if (row == null && VARIABLE.matcher(line.pattern()).find()) {
      wrong.add(what + ": no example of its row; add one to the module's AccessRows");
      return;
    }
    var values = row == null ? Map.<String, String>of() : row.values();
    var path = VARIABLE.matcher(line.pattern()).replaceAll(found -> values.get(found.group(1)));
    var answer = walker.ask(port, line.method(), path);
    boolean isOpen =
        row == null
            ? reaches(line, walker)
            : walker.role().filter(row.open()::contains).isPresent();
    var seen = seen(line, walker, answer, isOpen);
    if (!seen.isEmpty()) {
      wrong.add(what + ": " + answer.status() + " " + answer.location() + " instead of " + seen);
    }
    boolean isForAll = isOpen && (row != null || isForAdministrators(line));
    if (!isForAll && answer.body().contains("QX7")) {
      wrong.add(what + ": shows what is another's");
    }
  }

  /** What should have come back, if something else did. */
  private static String seen(Line line, Walker walker, Walker.Answer answer, boolean isOpen) {
    boolean isPage = line.method().equals("GET") && !line.pattern().startsWith("/api/");
    if (walker.token().isEmpty() && !(line.audience() instanceof Audience.Public)) {
      boolean isSent = answer.status() == 303 && answer.location().startsWith("/sign-in");
      return isPage ? isSent ? "" : "the way to the sign-in" : answer.status() == 401 ? "" : "401";
    }
    if (isOpen) {
      return Set.of(401, 403, 404).contains(answer.status()) || answer.status() >= 500
          ? "an answer"
          : "";
    }
    return answer.status() == 404 ? "" : "404";
  }

  private static boolean reaches(Line line, Walker walker) {
    return switch (line.audience()) {
      case Audience.Public _ -> true;
      case Audience.Arriving _, Audience.SignedIn _ -> walker.token().isPresent();
      case Audience.Holders holders -> walker.role().filter(holders.roles()::contains).isPresent();
    };
  }

  private static boolean isForAdministrators(Line line) {
    return line.audience() instanceof Audience.Holders holders
        && holders.roles().equals(Set.of(Role.ADMINISTRATOR));
  }

  private Set<String> addresses() {
    return mappings.values().stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .flatMap(AccessTest::addresses)
        .filter(address -> !FRAMEWORK.contains(address))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> addresses(RequestMappingInfo info) {
    var methods = info.getMethodsCondition().getMethods();
    var names =
        methods.isEmpty() ? List.of("*") : methods.stream().map(RequestMethod::name).toList();
    return info.getPatternValues().stream()
        .flatMap(pattern -> names.stream().map(method -> method + " " + pattern));
  }

  private static String address(Line line) {
    return line.method() + " " + line.pattern();
  }
}
