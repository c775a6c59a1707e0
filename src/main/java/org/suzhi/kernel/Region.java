package org.suzhi.kernel;

/** A place that figures are about: an administrative division or a named group of divisions. */
public sealed interface Region extends Comparable<Region> permits RegionCode, RegionGroup {

  /** The code as written in addresses and files, such as {@code 980500} or {@code 980000-S}. */
  String code();

  /** Reads either form; {@link IllegalArgumentException} when it is neither. */
  static Region parse(String code) {
    return code.contains("-") ? RegionGroup.parse(code) : new RegionCode(code);
  }

  @Override
  default int compareTo(Region other) {
    return code().compareTo(other.code());
  }
}
