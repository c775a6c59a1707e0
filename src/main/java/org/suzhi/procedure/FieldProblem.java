package org.suzhi.procedure;

import java.util.List;

/**
 * What is wrong with an answer.
 *
 * @param path of the field, such as {@code rights[1].number}
 * @param key of the message
 * @param args what the message names
 */
public record FieldProblem(String path, String key, List<Object> args) {

  public FieldProblem {
    args = List.copyOf(args);
  }

  /** A problem at {@code path}. */
  public static FieldProblem at(String path, String key, Object... args) {
    return new FieldProblem(path, key, List.of(args));
  }
}
