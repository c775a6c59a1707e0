package org.suzhi.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.kernel.IpcSymbol;
import org.suzhi.platform.Pack;
import org.suzhi.platform.PackProblem;

class NetworkReadingTest {

  @TempDir Path pack;

  @BeforeEach
  void aWholePack() throws IOException {
    write(
        "kinds",
        "code,part,name_zh,name_en",
        "centre,network,中心,Centre",
        "office,network,局,Office");
    write("documents", "code,name_zh,name_en", "000,白皮书,White paper");
    write("services", "code,name_zh,name_en", "filing,申请,Filing");
    write(
        "bodies",
        "code,kind,level,parent,region,name_zh,name_en,naming,document,line",
        "office,office,province,,320000,局,Office,printed,000,7",
        "centre,centre,city,office,320100,中心,Centre,described,000,8");
    write(
        "fields",
        "body,name_zh,name_en,ipc,document,line",
        "centre,信息,Information,G06F;h04l,000,9");
    write("reported", "kind,region,count,as_of,document,line", "centre,320000,2,2023-12-31,000,8");
    write(
        "competence",
        "service,region,field,accepts,decides,priority,status",
        "filing,*,*,centre|office,same,10,sample",
        "*,320100,G06,body:centre,office,10,");
  }

  @Test
  void readsAWholePack() {
    var network = read();

    assertThat(network.bodies()).hasSize(2);
    assertThat(network.bodies().get(1).fields().getFirst().ipc())
        .containsExactly(new IpcSymbol("G06F"), new IpcSymbol("H04L"));
    assertThat(network.bodies().get(1).source().orElseThrow().line()).isEqualTo(8);
    assertThat(network.rules()).hasSize(2);
    assertThat(network.rules().get(0).decides()).isEmpty();
    assertThat(network.rules().get(1).service()).isEmpty();
    assertThat(network.reported().getFirst().count()).isEqualTo(2);
  }

  @Test
  void refusesAnUnknownParent() throws IOException {
    add("bodies", "window,office,city,nobody,320100,窗口,Window,printed,000,9");
    refused("bodies.csv:4", "no body nobody");
  }

  @Test
  void refusesAnUnknownRegion() throws IOException {
    add("bodies", "window,office,city,office,320900,窗口,Window,printed,000,9");
    refused("bodies.csv:4", "no region 320900");
  }

  @Test
  void refusesARegionThatIsNoCode() throws IOException {
    add("bodies", "window,office,city,office,Nanjing,窗口,Window,printed,000,9");
    refused("bodies.csv:4", "region");
  }

  @Test
  void refusesParentsInACircle() throws IOException {
    add(
        "bodies",
        "a,office,city,b,320100,甲,A,printed,000,9",
        "b,office,city,a,320100,乙,B,printed,000,9");
    refused("bodies.csv:4", "circle");
  }

  @Test
  void refusesABodyThatIsItsOwnParent() throws IOException {
    add("bodies", "a,office,city,a,320100,甲,A,printed,000,9");
    refused("bodies.csv:4", "circle");
  }

  @Test
  void refusesACodeThatStandsTwice() throws IOException {
    add("bodies", "centre,centre,city,office,320100,中心,Centre,printed,000,9");
    refused("bodies.csv:4", "twice");
    write("bodies", "code,kind,level,parent,region,name_zh,name_en,naming,document,line");
    add("kinds", "centre,network,中心,Centre");
    refused("kinds.csv:4", "twice");
  }

  @Test
  void refusesAnUnknownKind() throws IOException {
    add("bodies", "castle,castle,city,office,320100,城堡,Castle,printed,000,9");
    refused("bodies.csv:4", "no kind castle");
  }

  @Test
  void refusesABadClass() throws IOException {
    add("fields", "centre,生物,Biology,Z99,000,9");
    refused("fields.csv:3", "ipc");
  }

  @Test
  void refusesAFieldOfNobody() throws IOException {
    add("fields", "nobody,生物,Biology,A61K,000,9");
    refused("fields.csv:3", "no body nobody");
  }

  @Test
  void refusesALevelThatIsNotItsRegions() throws IOException {
    add("bodies", "a,office,county,office,320100,甲,A,printed,000,9");
    refused("bodies.csv:4", "level");
  }

  @Test
  void refusesABodyWithoutASourceThatIsNoSample() throws IOException {
    add("bodies", "a,office,city,office,320100,甲,A,printed,,");
    refused("bodies.csv:4", "without a source");
  }

  @Test
  void refusesAnUnknownDocumentAndALineThatIsNoNumber() throws IOException {
    add("bodies", "a,office,city,office,320100,甲,A,printed,999,9");
    refused("bodies.csv:4", "no document 999");
    aWholePack();
    add("bodies", "a,office,city,office,320100,甲,A,printed,000,nine");
    refused("bodies.csv:4", "nine");
  }

  @Test
  void refusesABodyInOneLanguageOnly() throws IOException {
    add("bodies", "a,office,city,office,320100,甲,,printed,000,9");
    refused("bodies.csv:4", "name_en");
  }

  @Test
  void refusesRulesThatNameWhatIsNotThere() throws IOException {
    add("competence", "nothing,*,*,centre,same,10,");
    refused("competence.csv:4", "no service nothing");
    aWholePack();
    add("competence", "filing,*,*,castle,same,10,");
    refused("competence.csv:4", "no kind castle");
    aWholePack();
    add("competence", "filing,*,*,body:nobody,same,10,");
    refused("competence.csv:4", "no body nobody");
    aWholePack();
    add("competence", "filing,*,G6,centre,same,10,");
    refused("competence.csv:4", "field");
    aWholePack();
    add("competence", "filing,*,*,centre|office,same,10,sample");
    refused("competence.csv:4", "twice");
  }

  @Test
  void refusesAMissingColumn() throws IOException {
    write("reported", "kind,region,count,document,line", "centre,320000,2,000,8");
    refused("reported.csv:2", "as_of");
  }

  private Network read() {
    var known = List.of("320000", "320100");
    return NetworkReading.read(new Pack(List.of(pack)), region -> known.contains(region.code()));
  }

  private void refused(String where, String why) {
    assertThatThrownBy(this::read)
        .isInstanceOf(PackProblem.class)
        .hasMessageContaining(where)
        .hasMessageContaining(why);
  }

  private void write(String table, String... lines) throws IOException {
    Files.createDirectories(pack.resolve("organisation"));
    Files.write(file(table), List.of(lines));
  }

  private Path file(String table) {
    var folder = table.equals("documents") ? pack : pack.resolve("organisation");
    return folder.resolve(table + ".csv");
  }

  private void add(String table, String... lines) throws IOException {
    var file = file(table);
    var all = new java.util.ArrayList<>(Files.readAllLines(file));
    all.addAll(List.of(lines));
    Files.write(file, all);
  }
}
