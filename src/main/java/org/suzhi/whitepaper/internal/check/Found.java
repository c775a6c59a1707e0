package org.suzhi.whitepaper.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suzhi.whitepaper.Finding;
import org.suzhi.whitepaper.Finding.Kind;
import org.suzhi.whitepaper.Finding.Passage;
import org.suzhi.whitepaper.Finding.Reason;
import org.suzhi.whitepaper.Finding.Related;
import org.suzhi.whitepaper.Finding.Severity;
import org.suzhi.whitepaper.Finding.Side;

/** A finding in the making: what is known of it before both languages are put together. */
final class Found {

  private final Kind kind;
  private final Severity severity;
  private final String key;
  private final List<String> arguments = new ArrayList<>();
  private final List<Related> related = new ArrayList<>();
  private Side primary = Side.ZH;
  private @org.jspecify.annotations.Nullable Passage zh;
  private @org.jspecify.annotations.Nullable Passage en;
  private @org.jspecify.annotations.Nullable Mention anchor;
  private String left = "";
  private String right = "";

  private Found(Kind kind, Severity severity, String key) {
    this.kind = kind;
    this.severity = severity;
    this.key = key;
  }

  static Found error(Kind kind, String key) {
    return new Found(kind, Severity.ERROR, key);
  }

  static Found warning(Kind kind, String key) {
    return new Found(kind, Severity.WARNING, key);
  }

  static Found info(Kind kind, String key) {
    return new Found(kind, Severity.INFO, key);
  }

  static Found of(Kind kind, Severity severity, String key) {
    return new Found(kind, severity, key);
  }

  /** The number that is wrong; its side is the primary one unless said otherwise. */
  Found at(Mention mention) {
    anchor = mention;
    primary = mention.side();
    return beside(mention);
  }

  /** The number of the other language that stands for the same. */
  Found beside(Mention mention) {
    return beside(mention.side(), mention.passage());
  }

  Found beside(Side side, Passage passage) {
    if (side == Side.ZH) {
      zh = passage;
    } else {
      en = passage;
    }
    return this;
  }

  Found primary(Side side) {
    primary = side;
    return this;
  }

  Found values(String here, String there) {
    left = here;
    right = there;
    return this;
  }

  Found saying(Object... words) {
    for (var word : words) {
      arguments.add(String.valueOf(word));
    }
    return this;
  }

  Found see(Mention mention) {
    return see(mention.side(), mention.passage());
  }

  Found see(Side side, Passage passage) {
    var further = new Related(side, passage);
    if (!related.contains(further)) {
      related.add(further);
    }
    return this;
  }

  Kind kind() {
    return kind;
  }

  String key() {
    return key;
  }

  Severity severity() {
    return severity;
  }

  Optional<Mention> anchor() {
    return Optional.ofNullable(anchor);
  }

  Finding finding() {
    return new Finding(
        kind,
        severity,
        primary,
        Optional.ofNullable(zh),
        Optional.ofNullable(en),
        related,
        left,
        right,
        new Reason(key, arguments));
  }
}
