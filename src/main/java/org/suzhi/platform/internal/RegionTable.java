package org.suzhi.platform.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Region;
import org.suzhi.kernel.RegionCode;
import org.suzhi.kernel.RegionGroup;
import org.suzhi.kernel.Text;
import org.suzhi.platform.Pack;
import org.suzhi.platform.PackPart;
import org.suzhi.platform.PackProblem;
import org.suzhi.platform.PackTable;
import org.suzhi.platform.RegionEntry;
import org.suzhi.platform.Regions;

/**
 * The region table: rows of {@code regions.csv}, kept in memory because every page asks for them.
 */
@Component
class RegionTable implements Regions, PackPart {

  private final JdbcClient jdbc;
  private volatile @Nullable List<RegionEntry> entries;

  RegionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public int layer() {
    return 1;
  }

  @Override
  public void load(Pack pack) {
    jdbc.sql("delete from platform.region").update();
    var file =
        pack.file("regions.csv")
            .orElseThrow(
                () ->
                    new PackProblem(
                        pack.folders().getLast().resolve("regions.csv"),
                        1,
                        "the pack names no regions; write the file with the columns"
                            + " code,name_zh,name_en,parent,members,tile_column,tile_row"));
    int position = 0;
    for (var row : PackTable.rows(file)) {
      insert(row, position++);
    }
    entries = null;
  }

  private void insert(PackTable.Row row, int position) {
    jdbc.sql(
            """
            insert into platform.region
              (code, position, name_zh, name_en, parent, members, tile_column, tile_row)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(row.value("code", Region::parse).code())
        .param(position)
        .param(row.text("name_zh"))
        .param(row.text("name_en"))
        .param(row.optional("parent").orElse(null))
        .param(row.optional("members").map(cell -> cell.split(" ")).orElse(new String[0]))
        .param(row.optional("tile_column").map(Integer::valueOf).orElse(null))
        .param(row.optional("tile_row").map(Integer::valueOf).orElse(null))
        .update();
  }

  @Override
  public RegionEntry home() {
    return all().getFirst();
  }

  @Override
  public Optional<RegionEntry> find(Region region) {
    return all().stream().filter(entry -> entry.region().equals(region)).findFirst();
  }

  @Override
  public List<RegionEntry> all() {
    var known = entries;
    if (known == null) {
      known = jdbc.sql("select * from platform.region order by position").query(this::entry).list();
      entries = known;
    }
    return known;
  }

  @Override
  public List<RegionEntry> cities() {
    return home().region() instanceof RegionCode code ? children(code) : List.of();
  }

  @Override
  public List<RegionEntry> groups() {
    return all().stream().filter(entry -> entry.region() instanceof RegionGroup).toList();
  }

  @Override
  public List<RegionEntry> children(RegionCode region) {
    return all().stream()
        .filter(entry -> entry.region() instanceof RegionCode)
        .filter(entry -> entry.parent().equals(Optional.of(region)))
        .toList();
  }

  private RegionEntry entry(ResultSet row, int number) throws SQLException {
    var column = row.getObject("tile_column", Integer.class);
    var tileRow = row.getObject("tile_row", Integer.class);
    return new RegionEntry(
        Region.parse(row.getString("code")),
        new Text(row.getString("name_zh"), row.getString("name_en")),
        Optional.ofNullable(row.getString("parent")).map(RegionCode::new),
        Arrays.stream((String[]) row.getArray("members").getArray()).map(RegionCode::new).toList(),
        column == null || tileRow == null
            ? Optional.empty()
            : Optional.of(new RegionEntry.Tile(column, tileRow)));
  }
}
