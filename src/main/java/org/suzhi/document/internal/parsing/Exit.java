package org.suzhi.document.internal.parsing;

import org.suzhi.document.ParseResult;
import org.suzhi.document.ParsingTask;

/** How a child says by its exit code what came of the file. */
final class Exit {

  /** What the virtual machine itself exits with under {@code -XX:+ExitOnOutOfMemoryError}. */
  private static final int OUT_OF_MEMORY = 3;

  private static final int FIRST_CAUSE = 40;

  private Exit() {}

  static int code(ParsingTask.Cause cause) {
    return FIRST_CAUSE + cause.ordinal();
  }

  static ParseResult.Refused refusal(int code) {
    if (code == OUT_OF_MEMORY) {
      return new ParseResult.TooLarge();
    }
    var causes = ParsingTask.Cause.values();
    if (code < FIRST_CAUSE || code >= FIRST_CAUSE + causes.length) {
      return new ParseResult.Unreadable();
    }
    return switch (causes[code - FIRST_CAUSE]) {
      case ENCRYPTED -> new ParseResult.Encrypted();
      case DAMAGED -> new ParseResult.Damaged();
      case UNREADABLE -> new ParseResult.Unreadable();
      case TOO_LARGE -> new ParseResult.TooLarge();
    };
  }
}
