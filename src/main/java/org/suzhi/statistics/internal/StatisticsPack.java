package org.suzhi.statistics.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import org.suzhi.platform.Pack;
import org.suzhi.platform.PackPart;
import org.suzhi.platform.PackProblem;
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
    var rows = new ObservationFiles(pack, new RowReading(codebook, regions)).read();
    checkFree(rows, pack);
    observations.insert(ObservationTable.PACK, rows);
    revision.raise();
  }

  /** An id that an import has taken would otherwise stop the start without a name. */
  private void checkFree(List<PublishedRow> rows, Pack pack) {
    var taken = observations.taken(rows.stream().map(PublishedRow::id).toList());
    if (!taken.isEmpty()) {
      throw new PackProblem(
          pack.folders().getLast().resolve("statistics/observations.csv"),
          1,
          "id: imported rows have these ids already, take the import back or change them: "
              + String.join(", ", taken.stream().limit(10).toList()));
    }
  }
}
