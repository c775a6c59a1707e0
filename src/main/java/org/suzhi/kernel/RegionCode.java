package org.suzhi.kernel;

import java.util.Optional;

/** An administrative division by its six digits: province, city, county (GB/T 2260). */
public record RegionCode(String code) implements Region {

  /** How far down a division stands. */
  public enum Level {
    PROVINCE,
    CITY,
    COUNTY
  }

  public RegionCode {
    if (!code.matches("[1-9][0-9]{5}")) {
      throw new IllegalArgumentException("a region code has six digits (GB/T 2260): " + code);
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
      case CITY -> Optional.of(new RegionCode(code.substring(0, 2) + "0000"));
      case COUNTY -> Optional.of(new RegionCode(code.substring(0, 4) + "00"));
    };
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
