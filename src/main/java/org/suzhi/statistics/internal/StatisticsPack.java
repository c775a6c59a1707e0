package org.suzhi.statistics.internal;

import org.springframework.stereotype.Component;
import org.suzhi.platform.Pack;
import org.suzhi.platform.PackPart;
import org.suzhi.platform.Regions;

/** Takes codebook and published figures out of the pack; imported rows stay. */
@Component
class StatisticsPack implements PackPart {

  private final CodebookTable codebooks;
  private final ObservationTable observations;
  private final PackFirst packFirst;
  private final RevisionTable revision;
  private final Regions regions;

  StatisticsPack(
      CodebookTable codebooks,
      ObservationTable observations,
      PackFirst packFirst,
      RevisionTable revision,
      Regions regions) {
    this.codebooks = codebooks;
    this.observations = observations;
    this.packFirst = packFirst;
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
    packFirst.makeRoom(rows);
    observations.insert(ObservationTable.PACK, rows);
    revision.raise();
  }
}
