package org.suzhi.procedure.internal.reading;

import java.util.List;
import java.util.function.Function;
import org.suzhi.platform.PackProblem;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value of a pack's file and where it stands.
 *
 * @param name what it is called, for messages
 */
public record Item(java.nio.file.Path file, String name, Node node) {

  private static final int LONGEST_TEXT = 4_000;

  /** The line it begins on. */
  public long line() {
    return node.getStartMark().getLine() + 1L;
  }

  /** A problem of this value. */
  public PackProblem problem(String what) {
    return new PackProblem(file, line(), what);
  }

  /** Whether it is a mapping and no plain text or list. */
  public boolean isMapping() {
    return node instanceof MappingNode;
  }

  /** A text that is not empty. */
  public String text() {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      if (scalar.getValue().length() > LONGEST_TEXT) {
        throw problem(name + " is longer than " + LONGEST_TEXT + " characters");
      }
      return scalar.getValue().strip();
    }
    throw problem(name + ": a text is missing here");
  }

  /** Whether it is a list. */
  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /** The text as a value that checks itself. */
  public <T> T value(Function<String, T> parse) {
    return checked(text(), parse);
  }

  /** A text that belongs to this place, such as its name, as a value that checks itself. */
  public <T> T checked(String text, Function<String, T> parse) {
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException e) {
      throw problem(name + ": " + e.getMessage());
    }
  }

  /** Yes or no. */
  public boolean isTrue() {
    return switch (text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw problem(name + " is true or false, not " + text());
    };
  }

  /** The values of a list. */
  public List<Item> items() {
    if (node instanceof SequenceNode list) {
      return list.getValue().stream().map(each -> new Item(file, name, each)).toList();
    }
    throw problem(name + ": a list is missing here, such as [a, b]");
  }

  /** The entries below it. */
  public Entries entries() {
    return Entries.of(this);
  }
}
