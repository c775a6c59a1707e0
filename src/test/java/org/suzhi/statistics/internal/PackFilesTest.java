package org.suzhi.statistics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.kernel.Region;
import org.suzhi.kernel.RegionCode;
import org.suzhi.kernel.Text;
import org.suzhi.platform.Pack;
import org.suzhi.platform.PackProblem;
import org.suzhi.platform.RegionEntry;
import org.suzhi.platform.Regions;

class PackFilesTest {

  private static final String FORMULA_COLUMNS =
      "indicator,gives,expression,put,regions,breakdowns,name_zh,name_en\n";
  private static final String OBSERVATION_COLUMNS = String.join(",", RowReading.COLUMNS) + "\n";

  @TempDir Path folder;

  @BeforeEach
  void writesAPackThatIsSound() throws IOException {
    write("statistics/units.csv", "code,name_zh,name_en,decimals\npiece,件,items,0\n");
    write("statistics/categories.csv", "code,name_zh,name_en\nall,全部,All\n");
    write(
        "statistics/dimensions.csv",
        "dimension,value,name_zh,name_en\nowner,,权利人,Owner\nowner,firm,企业,Firms\n");
    write(
        "documents.csv",
        "code,name_zh,name_en,year,publisher_zh,publisher_en,kind,original\n"
            + "d,年报,Report,2023,某局,Office,white_paper,zh\n");
    write(
        "statistics/indicators.csv",
        "code,name_zh,name_en,unit,counted_zh,counted_en,category,kind,publish,definition_zh,"
            + "definition_en\n"
            + "a,甲,A,piece,,,all,flow,true,,\nb,乙,B,piece,,,all,stock,true,,\n");
    write("statistics/formulas.csv", FORMULA_COLUMNS + "a,value,b * 2,,all,,两倍,Twice\n");
    write("statistics/observations.csv", OBSERVATION_COLUMNS + row("1", "b", "990000", "4512"));
  }

  @Test
  void readsAPackThatIsSound() {
    assertThat(codebook().indicators()).containsOnlyKeys("a", "b");
    assertThat(rows()).hasSize(1);
  }

  @Test
  void refusesAFormulaThatNamesAnUnknownIndicator() throws IOException {
    write(
        "statistics/formulas.csv",
        FORMULA_COLUMNS + "a,value,b * 2,,all,,x,x\na,value,c + 1,,all,,x,x\n");
    refused(this::codebook, "formulas.csv:3: expression: the codebook has no c");
  }

  @Test
  void refusesFormulasThatGoInACircle() throws IOException {
    write(
        "statistics/formulas.csv",
        FORMULA_COLUMNS + "a,value,b * 2,,all,,x,x\nb,value,a / 2,,all,,x,x\n");
    refused(this::codebook, "formulas.csv:3: expression: the formulas go in a circle: a -> b -> a");
  }

  @Test
  void refusesAFormulaThatCannotBeRead() throws IOException {
    write("statistics/formulas.csv", FORMULA_COLUMNS + "a,value,b * (2,,all,,x,x\n");
    refused(this::codebook, "formulas.csv:2: expression: expected ) but found the end");
  }

  @Test
  void refusesAnIndicatorInAnUnknownUnit() throws IOException {
    write(
        "statistics/indicators.csv",
        "code,name_zh,name_en,unit,counted_zh,counted_en,category,kind,publish,definition_zh,"
            + "definition_en\na,甲,A,bushel,,,all,flow,true,,\n");
    refused(this::codebook, "indicators.csv:2: unit: units.csv has no bushel");
  }

  @Test
  void refusesRowsThatCannotBeTrue() throws IOException {
    refusesRow(row("2", "b", "990000", "\"4,5120\""), "value: must be digits");
    refusesRow(row("2", "zzz", "990000", "1"), "indicator: the codebook has no zzz");
    refusesRow(row("2", "b", "110000", "1"), "region: the pack has no region 110000");
    refusesRow(row("1", "b", "990000", "1"), "id: 1 stands in an earlier row");
    refusesRow(row("2", "b", "990000", "1").replace("2023-12-31", "2023-13"), "period: ");
    refusesRow(row("2", "b", "990000", "1").replace("owner=firm", "owner=x"), "breakdown: ");
  }

  @Test
  void namesAColumnThatIsMissing() throws IOException {
    write("statistics/observations.csv", "id,document\n1,d\n");
    refused(this::rows, "observations.csv:2: there is no column language");
  }

  private void refusesRow(String second, String message) throws IOException {
    write(
        "statistics/observations.csv",
        OBSERVATION_COLUMNS + row("1", "b", "990000", "4512") + second);
    refused(this::rows, "observations.csv:3: " + message);
  }

  private static void refused(Runnable loading, String message) {
    assertThatThrownBy(loading::run).isInstanceOf(PackProblem.class).hasMessageContaining(message);
  }

  private static String row(String id, String indicator, String region, String value) {
    return String.join(
            ",",
            List.of(
                id,
                "d",
                "zh",
                "1",
                "7",
                "table",
                indicator,
                region,
                "owner=firm",
                "2023-12-31",
                value,
                "piece",
                "4512件",
                "",
                "",
                "",
                "",
                ""))
        + "\n";
  }

  private Codebook codebook() {
    return new CodebookFiles(pack()).read();
  }

  private List<PublishedRow> rows() {
    return new ObservationFiles(pack(), new RowReading(codebook(), new OneRegion())).read();
  }

  private Pack pack() {
    return new Pack(List.of(folder));
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve("statistics"));
    Files.writeString(folder.resolve(file), text);
  }

  private static final class OneRegion implements Regions {

    private static final RegionEntry ENTRY =
        new RegionEntry(
            Region.parse("990000"),
            new Text("某省", "Somewhere"),
            Optional.empty(),
            List.of(),
            Optional.empty());

    @Override
    public RegionEntry home() {
      return ENTRY;
    }

    @Override
    public Optional<RegionEntry> find(Region region) {
      return Optional.of(ENTRY).filter(entry -> entry.region().equals(region));
    }

    @Override
    public List<RegionEntry> all() {
      return List.of(ENTRY);
    }

    @Override
    public List<RegionEntry> cities() {
      return List.of();
    }

    @Override
    public List<RegionEntry> groups() {
      return List.of();
    }

    @Override
    public List<RegionEntry> children(RegionCode region) {
      return List.of();
    }
  }
}
