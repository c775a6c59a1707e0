package org.suzhi.statistics.internal.facts;

/** Which keys a breakdown may have: the codebook's answer. */
public interface Dimensions {

  /** Whether the codebook knows the key. */
  boolean isKnown(String key);
}
