package org.suzhi.platform;

import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.Region;
import org.suzhi.kernel.RegionCode;

/** The region table, which the pack fills: names, who lies in whom, groups, tiles. */
public interface Regions {

  /** The region that this installation serves. */
  RegionEntry home();

  /** The entry of a region or a group. */
  Optional<RegionEntry> find(Region region);

  /** Every entry: home first, its cities and groups in the pack's order, then counties. */
  List<RegionEntry> all();

  /** The cities of home in the pack's order. */
  List<RegionEntry> cities();

  /** The groups of home in the pack's order. */
  List<RegionEntry> groups();

  /** The divisions directly below. */
  List<RegionEntry> children(RegionCode region);
}
