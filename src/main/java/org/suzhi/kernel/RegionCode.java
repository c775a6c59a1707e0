package org.suzhi.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An administrative division by its six digits: province, city, county (GB/T 2260). That the digits
 * are allocated is for the region table to say; here they only have to be well formed.
 */
public record RegionCode(String code) implements Region {

  private static final Pattern FORM =
      Pattern.compile("[1-9][0-9](0000|(?!00)[0-9]{2}00|(?!00)[0-9]{4})");

  /** How far down a division stands. */
  public enum Level {
    PROVINCE,
    CITY,
    COUNTY
  }

  public RegionCode {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "a region code is six digits, two each for province, city and county (GB/T 2260): "
              + Plain.shown(code));
    }
  }

  /** The level that the code's pairs of digits tell. */
  public Level level() {
    if (code.endsWith("0000")) {
      return Level.PROVINCE;
    }
    return code.endsWith("00") ? Level.CITY : Level.COUNTY;
  }

  /** The division directly above, by digits; empty for a province. */
  public Optional<RegionCode> parent() {
    return switch (level()) {
      case PROVINCE -> Optional.empty();
      case CITY -> Optional.of(province());
      case COUNTY -> Optional.of(new RegionCode(code.substring(0, 4) + "00"));
    };
  }

  /** The province that the first two digits tell; a province is its own. */
  public RegionCode province() {
    return new RegionCode(code.substring(0, 2) + "0000");
  }

  /** Whether {@code other} is this division or lies in it. */
  public boolean contains(RegionCode other) {
    return switch (level()) {
      case PROVINCE -> other.code.startsWith(code.substring(0, 2));
      case CITY -> other.code.startsWith(code.substring(0, 4));
      case COUNTY -> other.code.equals(code);
    };
  }

  @Override
  public String toString() {
    return code;
  }
}
