package org.suzhi.document.internal.parsing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.suzhi.document.ParsingSettings;

/** The command line of a child: this Java and this class path, small and quick to start. */
final class ChildCommand {

  private static final Logger log = LoggerFactory.getLogger(ChildCommand.class);

  private static final String MAIN = Child.class.getName();

  private static final List<String> WITHOUT_NETWORK = withoutNetwork();

  private static final List<String> PROGRAM = program();

  private ChildCommand() {}

  static List<String> of(ParsingSettings settings, Path folder, String task, Path file) {
    var command = new ArrayList<>(WITHOUT_NETWORK);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + settings.memory().toMegabytes() + "m");
    command.addAll(
        List.of(
            "-Xss1m",
            "-XX:MaxDirectMemorySize=64m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            "-Xshare:auto",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
            "-Djava.io.tmpdir=" + folder,
            "-Duser.home=" + folder));
    command.addAll(PROGRAM);
    command.add(task);
    command.add(file.toString());
    return command;
  }

  /** A network of its own, with nothing in it, where this machine lets us make one. */
  private static List<String> withoutNetwork() {
    return Stream.of(List.of("unshare", "-n"), List.of("unshare", "-r", "-n"))
        .filter(ChildCommand::works)
        .findFirst()
        .orElseGet(
            () -> {
              log.info("Strangers' files are read with the network in reach: unshare -n fails");
              return List.of();
            });
  }

  private static boolean works(List<String> prefix) {
    var command = new ArrayList<>(prefix);
    command.add("true");
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().close();
      return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static List<String> program() {
    // The test runner hides its class path in the manifest of a jar of its own.
    var known =
        Optional.ofNullable(System.getProperty("surefire.test.class.path"))
            .orElse(System.getProperty("java.class.path"));
    var path =
        Stream.of(known.split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    return isNested(Path.of(path.split(File.pathSeparator)[0]))
        ? List.of(
            "-cp",
            path,
            "-Dloader.main=" + MAIN,
            "org.springframework.boot.loader.launch.PropertiesLauncher")
        : List.of("-cp", path, MAIN);
  }

  /** Whether the program runs from one jar with jars in it, which only its own launcher opens. */
  private static boolean isNested(Path first) {
    if (!first.toString().endsWith(".jar")) {
      return false;
    }
    try (var jar = new JarFile(first.toFile())) {
      return jar.getEntry("BOOT-INF/") != null;
    } catch (IOException e) {
      return false;
    }
  }
}
