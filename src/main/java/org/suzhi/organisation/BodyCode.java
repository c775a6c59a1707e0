package org.suzhi.organisation;

/** The name by which a body is referred to for good: lower-case letters, digits and hyphens. */
public record BodyCode(String code) implements Comparable<BodyCode> {

  public BodyCode {
    if (!code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || code.length() > 60) {
      throw new IllegalArgumentException(
          "a body's code is made of lower-case letters, digits and hyphens: " + code);
    }
  }

  @Override
  public int compareTo(BodyCode other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
