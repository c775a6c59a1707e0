package org.suzhi.statistics.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.suzhi.platform.Pack;
import org.suzhi.platform.PackTable;

/** Reads the published rows out of the pack's folders. */
record ObservationFiles(Pack pack, RowReading reading) {

  List<PublishedRow> read() {
    var seen = new HashSet<String>();
    var rows = new ArrayList<PublishedRow>();
    for (var file : pack.files("statistics/observations.csv")) {
      for (var row : PackTable.rows(file)) {
        rows.add(read(row));
        if (!seen.add(row.text("id"))) {
          throw row.problem("id: " + row.text("id") + " stands in an earlier row");
        }
      }
    }
    return rows;
  }

  private PublishedRow read(PackTable.Row row) {
    try {
      return reading.read(row::text);
    } catch (IllegalArgumentException e) {
      throw row.problem(String.valueOf(e.getMessage()));
    }
  }
}
