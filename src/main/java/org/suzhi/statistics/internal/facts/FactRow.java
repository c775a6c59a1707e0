package org.suzhi.statistics.internal.facts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.suzhi.kernel.Fact;
import org.suzhi.statistics.Breakdown;

/** How a fact is written down. */
final class FactRow {

  private FactRow() {}

  static String breakdown(Fact fact) {
    return new Breakdown(fact.breakdown()).toString();
  }

  /** Half of a digest over every part, so that equal facts and only they share it. */
  static UUID identity(Fact fact) {
    return identity(fact, breakdown(fact));
  }

  private static UUID identity(Fact fact, String breakdown) {
    var parts =
        String.join(
            "\u0000",
            fact.indicator(),
            fact.subject(),
            fact.region().code(),
            fact.day().toString(),
            breakdown,
            fact.amount().toPlainString(),
            Integer.toString(fact.revision()));
    try {
      var digest =
          ByteBuffer.wrap(
              MessageDigest.getInstance("SHA-256").digest(parts.getBytes(StandardCharsets.UTF_8)));
      return new UUID(digest.getLong(), digest.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String csv(Fact fact) {
    var breakdown = breakdown(fact);
    return identity(fact, breakdown)
        + ","
        + fact.indicator()
        + ","
        + quoted(fact.subject())
        + ","
        + fact.region().code()
        + ","
        + fact.day()
        + ","
        + quoted(breakdown)
        + ","
        + fact.amount().toPlainString()
        + ","
        + fact.revision()
        + "\n";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
