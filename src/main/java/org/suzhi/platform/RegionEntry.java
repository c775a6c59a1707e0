package org.suzhi.platform;

import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.Region;
import org.suzhi.kernel.RegionCode;
import org.suzhi.kernel.Text;

/**
 * A row of the region table.
 *
 * @param name official name in both languages
 * @param parent the region above; for a group the region it is a group of
 * @param members for a group, its divisions; empty where the pack lists none
 * @param tile column and row on the tile map, where the pack gives one
 */
public record RegionEntry(
    Region region,
    Text name,
    Optional<RegionCode> parent,
    List<RegionCode> members,
    Optional<Tile> tile) {

  /** A place on the tile map, counted from one at top left. */
  public record Tile(int column, int row) {}
}
