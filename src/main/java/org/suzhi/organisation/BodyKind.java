package org.suzhi.organisation;

import java.util.Locale;
import org.suzhi.kernel.Text;

/** A kind of body, such as protection centres or customs; the pack lists them. */
public record BodyKind(String code, Part part, Text name) {

  /** Whether bodies of the kind make up the network or work beside it. */
  public enum Part {
    NETWORK,
    PARTNER;

    /** As written in the pack. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
