package org.suzhi.statistics.internal;

import java.util.ArrayList;
import java.util.HashSet;
import org.springframework.stereotype.Component;
import org.suzhi.platform.Pack;
import org.suzhi.platform.PackPart;
import org.suzhi.platform.PackTable;
import org.suzhi.platform.Regions;

/** Takes codebook and published figures out of the pack; imported rows stay. */
@Component
class StatisticsPack implements PackPart {

  private final CodebookTable codebooks;
  private final ObservationTable observations;
  private final RevisionTable revision;
  private final Regions regions;

  StatisticsPack(
      CodebookTable codebooks,
      ObservationTable observations,
      RevisionTable revision,
      Regions regions) {
    this.codebooks = codebooks;
    this.observations = observations;
    this.revision = revision;
    this.regions = regions;
  }

  @Override
  public int layer() {
    return 2;
  }

  @Override
  public void load(Pack pack) {
    var codebook = new CodebookFiles(pack).read();
    codebooks.replace(codebook);
    observations.deleteFrom(ObservationTable.PACK);
    var reading = new RowReading(codebook, regions);
    for (var file : pack.files("statistics/observations.csv")) {
      var seen = new HashSet<String>();
      var rows = new ArrayList<PublishedRow>();
      for (var row : PackTable.rows(file)) {
        rows.add(read(reading, row));
        if (!seen.add(row.text("id"))) {
          throw row.problem("id: " + row.text("id") + " stands in an earlier row");
        }
      }
      observations.insert(ObservationTable.PACK, rows);
    }
    revision.raise();
  }

  private static PublishedRow read(RowReading reading, PackTable.Row row) {
    try {
      return reading.read(row::text);
    } catch (IllegalArgumentException e) {
      throw row.problem(String.valueOf(e.getMessage()));
    }
  }
}
