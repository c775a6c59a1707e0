package org.suzhi.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.suzhi.platform.CommandLine.UsageProblem;
import org.suzhi.platform.internal.database.MaintenanceConfiguration;

/** Runs what the command line asks for: the server, or one command of a module. */
public final class Launch {

  /** The setting that names the command being run; absent when the program serves. */
  public static final String COMMAND = "suzhi.command";

  private final Class<?> program;
  private final String help;

  private Launch(Class<?> program) {
    this.program = program;
    this.help = resource("/help.txt");
  }

  /** Does what {@code words} say and ends the process, unless it goes on serving. */
  public static void main(Class<?> program, String... words) {
    var launch = new Launch(program);
    try {
      launch.run(Invocation.parse(words));
    } catch (UsageProblem e) {
      System.err.println("suzhi: " + e.getMessage() + "\n  -> see bin/suzhi --help");
      System.exit(Command.USAGE);
    } catch (RuntimeException e) {
      // The framework has reported it already, through StartFailures or with its stack.
      System.exit(Command.NOT_STARTED);
    }
  }

  private void run(Invocation invocation) {
    if (invocation.rest().contains("--help")) {
      System.out.print(help);
    } else if (invocation.rest().contains("--version")) {
      System.out.println("suzhi " + version());
    } else if (invocation.command().equals(Invocation.SERVE)) {
      serve(invocation);
    } else {
      System.exit(command(invocation));
    }
  }

  private void serve(Invocation invocation) {
    if (!invocation.rest().isEmpty()) {
      throw new UsageProblem("serve doesn't know " + invocation.rest().getFirst());
    }
    new SpringApplicationBuilder(program).run(invocation.settings().toArray(String[]::new));
  }

  private int command(Invocation invocation) {
    if (!help.contains("\n  " + invocation.command() + " ")) {
      throw new UsageProblem("there is no command " + invocation.command());
    }
    var maintains = MaintenanceConfiguration.COMMANDS.contains(invocation.command());
    var application =
        new SpringApplicationBuilder(maintains ? MaintenanceConfiguration.class : program)
            .web(WebApplicationType.NONE)
            .lazyInitialization(true)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .properties(COMMAND + "=" + invocation.command());
    try (var context = application.run(invocation.settings().toArray(String[]::new))) {
      var command =
          context.getBeansOfType(Command.class).values().stream()
              .filter(known -> known.name().equals(invocation.command()))
              .findFirst()
              .orElseThrow(() -> new UsageProblem("no module offers " + invocation.command()));
      return run(command, invocation.lineFor(command));
    }
  }

  private static int run(Command command, CommandLine line) {
    try {
      return command.run(line);
    } catch (StartProblem e) {
      System.err.println("suzhi: " + e.getMessage() + "\n  -> " + e.remedy());
      return Command.NOT_STARTED;
    } catch (CommandProblem e) {
      System.err.println("suzhi: " + e.getMessage());
      return e.exitCode();
    }
  }

  /** The version of the program, as the build wrote it down. */
  public static String version() {
    var build = new Properties();
    try (var in = Launch.class.getResourceAsStream("/META-INF/build-info.properties")) {
      if (in != null) {
        build.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("build.version", "(not built)");
  }

  private static String resource(String name) {
    try (var in = Launch.class.getResourceAsStream(name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
