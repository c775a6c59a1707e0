package org.suzhi.procedure;

import java.util.List;

/**
 * A decision table as a page shows it.
 *
 * @param columns what is looked at, and at last what comes of it
 */
public record DecisionTable(String name, List<String> columns, List<List<String>> rows) {

  public DecisionTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
