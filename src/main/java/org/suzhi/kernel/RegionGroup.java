package org.suzhi.kernel;

import java.util.regex.Pattern;

/**
 * A named group of divisions of one region that no standard codes, such as the southern cities: the
 * region's code, a hyphen and a capital letter.
 */
public record RegionGroup(RegionCode region, String letter) implements Region {

  private static final Pattern FORM = Pattern.compile("([0-9]{6})-([A-Z])");

  /** Reads {@code 980000-S}. */
  public static RegionGroup parse(String code) {
    var form = FORM.matcher(code);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "a region group is a region code, a hyphen and a capital letter: " + code);
    }
    return new RegionGroup(new RegionCode(form.group(1)), form.group(2));
  }

  @Override
  public String code() {
    return region.code() + "-" + letter;
  }

  @Override
  public String toString() {
    return code();
  }
}
