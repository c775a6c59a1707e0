package org.suzhi.statistics;

import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.Text;

/**
 * What is counted: a row of the codebook.
 *
 * @param code stable name in addresses and files
 * @param unit code of the unit that observations have unless they say otherwise
 * @param counted how that unit reads for this indicator, where its general name doesn't fit
 * @param category code of the group it is shown in
 * @param definition what exactly is counted, where the codebook tells
 * @param formulas how it is computed from other figures, where it can be, as the pack writes it
 * @param published whether it means something outside the sentence it was printed in
 */
public record Indicator(
    String code,
    Text name,
    String unit,
    Optional<Text> counted,
    String category,
    Kind kind,
    Optional<Text> definition,
    List<String> formulas,
    boolean published) {

  public Indicator {
    formulas = List.copyOf(formulas);
  }

  /** How a figure behaves in time. */
  public enum Kind {
    FLOW,
    STOCK,
    RATIO
  }
}
