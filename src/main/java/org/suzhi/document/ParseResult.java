package org.suzhi.document;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** What came of reading a stranger's file. */
public sealed interface ParseResult {

  /** It was read whole; {@code output} is what the task wrote, lines in UTF-8. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody, and may be large
  record Parsed(byte[] output) implements ParseResult {

    /** The lines of the output. */
    public Stream<String> lines() {
      return new String(output, StandardCharsets.UTF_8).lines();
    }
  }

  /** It was not read; what a person is told about it stands under {@link #message}. */
  sealed interface Refused extends ParseResult {

    /** Message key of the reason in words. */
    String message();
  }

  /** The file, what it unpacks to, or the memory to read it goes beyond the bounds. */
  record TooLarge() implements Refused {
    @Override
    public String message() {
      return "document.refused.too-large";
    }
  }

  /** It was not read within the time given. */
  record TooLong() implements Refused {
    @Override
    public String message() {
      return "document.refused.too-long";
    }
  }

  /** It opens only with a password. */
  record Encrypted() implements Refused {
    @Override
    public String message() {
      return "document.refused.encrypted";
    }
  }

  /** It is of the kind expected, but cut off or broken. */
  record Damaged() implements Refused {
    @Override
    public String message() {
      return "document.refused.damaged";
    }
  }

  /** It is of another kind, or the reader broke down over it. */
  record Unreadable() implements Refused {
    @Override
    public String message() {
      return "document.refused.unreadable";
    }
  }

  /** Too many files are being read at once: the same file may be tried again. */
  record Busy() implements Refused {
    @Override
    public String message() {
      return "document.refused.busy";
    }
  }
}
