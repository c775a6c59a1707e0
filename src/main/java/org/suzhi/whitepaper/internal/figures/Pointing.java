package org.suzhi.whitepaper.internal.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.Indicator;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.Statistics;
import org.suzhi.whitepaper.internal.template.PaperTemplate;
import org.suzhi.whitepaper.internal.template.Reference;

/** Finds the figures that a reference means in one paper. */
public final class Pointing {

  private final Figures figures;
  private final PaperTemplate paper;
  private final Map<String, Indicator> indicators;
  private final Map<String, List<Period>> periods;

  public Pointing(Figures figures, PaperTemplate paper, Statistics statistics) {
    this.figures = figures;
    this.paper = paper;
    this.indicators =
        statistics.indicators().stream().collect(Collectors.toMap(Indicator::code, one -> one));
    this.periods =
        StreamSupport.stream(figures.all().spliterator(), false)
            .collect(
                Collectors.groupingBy(
                    Observation::indicator,
                    Collectors.mapping(Observation::period, Collectors.toList())));
  }

  /** The figure; several where values of a breakdown are to be added up. */
  public List<FigureKey> keys(Reference reference) {
    var keys = new ArrayList<FigureKey>();
    for (var breakdown : breakdowns(reference)) {
      keys.add(key(reference, breakdown));
    }
    return keys;
  }

  private static List<Breakdown> breakdowns(Reference reference) {
    List<TreeMap<String, String>> all = List.of(new TreeMap<>());
    for (var part : reference.breakdown().entrySet()) {
      var more = new ArrayList<TreeMap<String, String>>();
      for (var begun : all) {
        for (var value : part.getValue()) {
          var one = new TreeMap<>(begun);
          one.put(part.getKey(), value);
          more.add(one);
        }
      }
      all = more;
    }
    return all.stream().map(Breakdown::new).toList();
  }

  private FigureKey key(Reference reference, Breakdown breakdown) {
    var indicator = reference.indicator().orElse("");
    Region region = reference.region().map(Region::parse).orElse(paper.region());
    var written = reference.period();
    if (written.isPresent() && !written.get().equals("previous")) {
      return new FigureKey(indicator, region, Period.parse(written.get()), breakdown);
    }
    var key = inYear(indicator, region, breakdown);
    return written.isPresent() ? key.yearBefore() : key;
  }

  /** The paper's year, its last day or its yearbook, whichever has the figure. */
  private FigureKey inYear(String indicator, Region region, Breakdown breakdown) {
    var year = Period.year(paper.year());
    var candidates = List.of(year, Period.asOf(year.end()), Period.yearbook(paper.year()));
    var known = periods.getOrDefault(indicator, List.of());
    var period =
        candidates.stream()
            .filter(one -> figures.knows(new FigureKey(indicator, region, one, breakdown)))
            .findFirst()
            .or(() -> candidates.stream().filter(known::contains).findFirst())
            .orElseGet(() -> isStock(indicator) ? candidates.get(1) : year);
    return new FigureKey(indicator, region, period, breakdown);
  }

  private boolean isStock(String indicator) {
    return Optional.ofNullable(indicators.get(indicator))
        .filter(one -> one.kind() == Indicator.Kind.STOCK)
        .isPresent();
  }

  /** Whether figures of that kind may be added up. */
  public boolean addsUp(String indicator) {
    return Optional.ofNullable(indicators.get(indicator))
        .filter(one -> one.kind() != Indicator.Kind.RATIO)
        .filter(one -> !one.unit().matches("percent.*|rank|ordinal|times|year|month|.*per_.*"))
        .isPresent();
  }
}
