package org.suzhi.whitepaper;

import java.util.List;

/**
 * What an editor has to know of a paper.
 *
 * @param gaps figures that it asks for and nobody knows
 * @param differences published values that it declares to differ from what follows
 * @param unused figures that its documents print and it doesn't
 * @param figures how many figures it prints
 */
public record PaperStatus(
    List<Gap> gaps, List<Difference> differences, List<Unused> unused, int figures) {

  public PaperStatus {
    gaps = List.copyOf(gaps);
    differences = List.copyOf(differences);
    unused = List.copyOf(unused);
  }

  /**
   * A missing figure.
   *
   * @param where heading that it stands under
   */
  public record Gap(String where, String name, String reference) {}

  /** A declared difference. */
  public record Difference(String name, String note, String address) {}

  /** A figure that a document prints and the paper doesn't. */
  public record Unused(
      String name, String document, String line, String reference, String address) {}
}
