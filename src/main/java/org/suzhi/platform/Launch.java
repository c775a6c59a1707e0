package org.suzhi.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.suzhi.platform.CommandLine.UsageProblem;

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
    var code = new Launch(program).run(words);
    if (code != Command.OK || !serves(words)) {
      System.exit(code);
    }
  }

  private static boolean serves(String... words) {
    return Invocation.parse(words).command().equals(Invocation.SERVE);
  }

  private int run(String... words) {
    try {
      var invocation = Invocation.parse(words);
      if (invocation.rest().contains("--help")) {
        System.out.print(help);
        return Command.OK;
      }
      if (invocation.rest().contains("--version")) {
        System.out.println("suzhi " + version());
        return Command.OK;
      }
      return start(invocation);
    } catch (UsageProblem e) {
      System.err.println("suzhi: " + e.getMessage() + "; see bin/suzhi --help");
      return Command.USAGE;
    } catch (RuntimeException e) {
      return Command.NOT_STARTED;
    }
  }

  private int start(Invocation invocation) {
    var settings = invocation.settings().toArray(String[]::new);
    if (invocation.command().equals(Invocation.SERVE)) {
      if (!invocation.rest().isEmpty()) {
        throw new UsageProblem("serve doesn't know " + invocation.rest().getFirst());
      }
      new SpringApplicationBuilder(program).run(settings);
      return Command.OK;
    }
    if (!help.contains("\n  " + invocation.command() + " ")) {
      throw new UsageProblem("there is no command " + invocation.command());
    }
    var application =
        new SpringApplicationBuilder(program)
            .web(WebApplicationType.NONE)
            .lazyInitialization(true)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .properties("logging.threshold.console=OFF", COMMAND + "=" + invocation.command());
    try (var context = application.run(settings)) {
      var command =
          context.getBeansOfType(Command.class).values().stream()
              .filter(known -> known.name().equals(invocation.command()))
              .findFirst()
              .orElseThrow(() -> new UsageProblem("no command " + invocation.command()));
      return command.run(invocation.lineFor(command));
    }
  }

  private static String version() {
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
