package org.suzhi.organisation.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.suzhi.kernel.RegionCode;
import org.suzhi.organisation.BodyKind;
import org.suzhi.organisation.ReportedCount;
import org.suzhi.organisation.ServiceName;
import org.suzhi.organisation.SourceLine;
import org.suzhi.platform.Pack;
import org.suzhi.platform.PackTable;
import org.suzhi.platform.PackTable.Row;

/** Reads the pack's folder {@code organisation}, and refuses what doesn't fit together. */
final class NetworkReading {

  private final Pack pack;
  private final Predicate<RegionCode> isKnown;

  private NetworkReading(Pack pack, Predicate<RegionCode> isKnown) {
    this.pack = pack;
    this.isKnown = isKnown;
  }

  /** The network of {@code pack}, whose regions are those that {@code isKnown} accepts. */
  static Network read(Pack pack, Predicate<RegionCode> isKnown) {
    return new NetworkReading(pack, isKnown).network();
  }

  private Network network() {
    var cells =
        new Cells(
            isKnown, byCode("organisation/kinds", this::kind), byCode("documents", this::document));
    var services = byCode("organisation/services", this::service);
    var bodies =
        new BodyReading(cells).read(rows("organisation/bodies"), rows("organisation/fields"));
    var rules =
        new RuleReading(cells, services.keySet(), bodies).read(rows("organisation/competence"));
    return new Network(
        List.copyOf(cells.kinds().values()),
        List.copyOf(cells.documents().values()),
        bodies,
        reported(cells),
        List.copyOf(services.values()),
        rules);
  }

  private List<Row> rows(String table) {
    return pack.files(table + ".csv").stream()
        .flatMap(file -> PackTable.rows(file).stream())
        .toList();
  }

  private <T> Map<String, T> byCode(String table, Function<Row, T> read) {
    var found = new LinkedHashMap<String, T>();
    for (var row : rows(table)) {
      var code = Cells.filled(row, "code");
      if (found.put(code, read.apply(row)) != null) {
        throw row.problem("code " + code + " stands in the pack twice; remove one");
      }
    }
    return found;
  }

  private BodyKind kind(Row row) {
    var part = Cells.word(row, "part", BodyKind.Part.class);
    return new BodyKind(row.text("code"), part, Cells.name(row));
  }

  private SourceLine document(Row row) {
    return new SourceLine(row.text("code"), Cells.name(row), 0);
  }

  private ServiceName service(Row row) {
    return new ServiceName(row.text("code"), Cells.name(row));
  }

  private List<ReportedCount> reported(Cells cells) {
    var counts = new ArrayList<ReportedCount>();
    var seen = new HashSet<String>();
    for (var row : rows("organisation/reported")) {
      var count =
          new ReportedCount(
              cells.kind(row),
              cells.region(row).orElseThrow(() -> row.problem("region is empty; fill it")),
              Cells.number(row, "count"),
              row.value("as_of", NetworkReading::day),
              cells.source(row).orElseThrow(() -> row.problem("document is empty; fill it")));
      if (!seen.add(count.kind().code() + " " + count.region())) {
        throw row.problem("the count of this kind and region stands in the pack twice");
      }
      counts.add(count);
    }
    return counts;
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("a day is written 2023-12-31: " + text, e);
    }
  }
}
