package org.suzhi.platform;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was typed after a command's name, and where the answer goes.
 *
 * @param arguments words that are no options, in order
 * @param options values by name of the option, without the dashes
 * @param flags options that stand alone, without the dashes
 * @param json whether the caller wants the answer as JSON
 */
public record CommandLine(
    List<String> arguments,
    Map<String, String> options,
    Set<String> flags,
    boolean json,
    PrintStream out) {

  public CommandLine {
    arguments = List.copyOf(arguments);
    options = Map.copyOf(options);
    flags = Set.copyOf(flags);
  }

  /** The argument at {@code index}; {@code what} names it in the message when it is missing. */
  public String argument(int index, String what) {
    if (index >= arguments.size()) {
      throw new UsageProblem(what + " is missing");
    }
    return arguments.get(index);
  }

  /** The argument at {@code index} as a file, relative to where the command was called. */
  public Path file(int index, String what) {
    return Path.of(argument(index, what)).toAbsolutePath().normalize();
  }

  /** The value of an option, if it was given. */
  public Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  /** Whether an option that stands alone was given. */
  public boolean has(String flag) {
    return flags.contains(flag);
  }

  /** Prints the answer: {@code value} as one JSON document, or {@code text}. */
  public void answer(Object value, String text) {
    out.println(json ? JsonMapper.builder().build().writeValueAsString(value) : text);
  }

  /** The command line can't be understood; the message says what is wrong with it. */
  public static final class UsageProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UsageProblem(String what) {
      super(what);
    }
  }
}
