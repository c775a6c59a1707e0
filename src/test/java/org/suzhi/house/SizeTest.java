package org.suzhi.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suzhi.house.House.Page;

/** Little is public, files and methods are short. */
class SizeTest {

  private static final int FILE = 400;
  private static final int METHOD = 40;
  private static final int PUBLIC_PERCENT = 60;

  private final List<JavaSource> house = JavaSource.house();

  @Test
  void filesAndMethodsAreShort() {
    assertThat(house).hasSizeGreaterThan(20);
    assertThat(tooLong(house)).isEmpty();
    assertThat(tooLong(JavaSource.readAll(House.pages(Path.of("src/test/java"), ".java"))))
        .isEmpty();
  }

  @Test
  void fewerThanSixtyPercentOfTheTypesArePublic() {
    assertThat(publicPercent(house)).isLessThan(PUBLIC_PERCENT);
  }

  @Test
  void seesALongFileALongMethodAndTooMuchInPublic() {
    var method = "  void run() {\n" + "    int i;\n".repeat(METHOD) + "  }\n";
    var planted =
        JavaSource.read(
            new Page(Path.of("A.java"), "public class A {\n" + method + "}\n".repeat(FILE)));
    assertThat(tooLong(List.of(planted)))
        .containsExactly(
            "A.java:1: 443 lines, more than 400", "A.java:2: run has 42 lines, more than 40");
    assertThat(publicPercent(List.of(planted))).isEqualTo(100);
    var two = JavaSource.read(new Page(Path.of("B.java"), "public class B {} class C {}"));
    assertThat(publicPercent(List.of(two))).isEqualTo(50);
  }

  private static List<String> tooLong(List<JavaSource> sources) {
    var found = new ArrayList<String>();
    for (var source : sources) {
      long lines = source.page().text().lines().count();
      if (lines > FILE) {
        found.add(source.page().at(1) + lines + " lines, more than " + FILE);
      }
      for (var method : source.methods()) {
        if (method.length() > METHOD) {
          found.add(
              source.page().at(method.line())
                  + method.name()
                  + " has "
                  + method.length()
                  + " lines, more than "
                  + METHOD);
        }
      }
    }
    return found;
  }

  private static long publicPercent(List<JavaSource> sources) {
    var types = sources.stream().flatMap(source -> source.types().stream()).toList();
    return 100 * types.stream().filter(JavaSource.TopType::isPublic).count() / types.size();
  }
}
