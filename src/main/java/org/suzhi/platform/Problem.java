package org.suzhi.platform;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * A request that can't be served, for the caller's own doing: shown as an error page or as an RFC
 * 9457 problem in the caller's language.
 */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;
  private final transient List<Object> args;
  private final String field;

  /**
   * @param code message key and stable name of the kind of problem, such as {@code
   *     statistics.unknown-indicator}; keys {@code CODE.title} and {@code CODE.detail} hold the
   *     text
   * @param args what the texts name, such as the parameter, its value and what is allowed
   */
  public Problem(HttpStatus status, String code, Object... args) {
    this("", status, code, args);
  }

  private Problem(String field, HttpStatus status, String code, Object... args) {
    super(code + List.of(args));
    this.field = field;
    this.status = status;
    this.code = code;
    this.args = List.of(args);
  }

  /** A problem with what was handed in under the name {@code field}. */
  public static Problem at(String field, HttpStatus status, String code, Object... args) {
    return new Problem(field, status, code, args);
  }

  /** What the form or the interface calls the field that is wrong, where it is one. */
  public Optional<String> field() {
    return Optional.of(field).filter(name -> !name.isEmpty());
  }

  /** The HTTP status. */
  public HttpStatus status() {
    return status;
  }

  /** The stable name of the kind of problem. */
  public String code() {
    return code;
  }

  /** What the texts name. */
  public Object[] args() {
    return args.toArray();
  }
}
