package org.suzhi.platform;

/**
 * What a module takes out of the pack. Every part is loaded in one transaction at the start when
 * the pack has changed; loading the same pack again changes nothing.
 */
public interface PackPart {

  /** The place in the order of loading: the module's layer in ARCHITECTURE.md. */
  int layer();

  /** Takes this part in, or throws {@link PackProblem} and nothing of the pack is loaded. */
  void load(Pack pack);
}
