package org.suzhi.statistics;

import java.util.List;
import org.suzhi.kernel.Text;

/**
 * A key by which figures are broken down, such as the type of owner.
 *
 * @param values in the order in which every table and chart shows them
 */
public record Dimension(String code, Text name, List<Value> values) {

  public Dimension {
    values = List.copyOf(values);
  }

  /** A part that the key tells apart. */
  public record Value(String code, Text name) {}
}
