package org.suzhi.statistics;

import java.util.Optional;
import org.suzhi.kernel.Text;

/**
 * What is counted: a row of the codebook.
 *
 * @param code stable name in addresses and files
 * @param unit code of the unit that observations have unless they say otherwise
 * @param category code of the group it is shown in
 * @param definition what exactly is counted, where the codebook tells
 * @param formula how it is computed from other indicators, where it is derived
 * @param published whether it means something outside the sentence it was printed in
 */
public record Indicator(
    String code,
    Text name,
    String unit,
    String category,
    Kind kind,
    Optional<Text> definition,
    Optional<String> formula,
    boolean published) {

  /** How a figure behaves in time. */
  public enum Kind {
    FLOW,
    STOCK,
    RATIO
  }
}
