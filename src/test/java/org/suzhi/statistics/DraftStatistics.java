package org.suzhi.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Text;
import org.suzhi.statistics.internal.facts.Dimensions;

@Component
class DraftStatistics implements Statistics, Dimensions {
  public List<Indicator> indicators() {
    return List.of();
  }

  public Optional<Indicator> indicator(String code) {
    return code.startsWith("no_")
        ? Optional.empty()
        : Optional.of(
            new Indicator(
                code,
                new Text("x", "x"),
                "piece",
                "c",
                code.endsWith("rate") ? Indicator.Kind.RATIO : Indicator.Kind.FLOW,
                Optional.empty(),
                Optional.empty(),
                true));
  }

  public List<Indicator> search(String words, Locale locale) {
    return List.of();
  }

  public List<Observation> observations(ObservationQuery query) {
    return List.of();
  }

  public Text name(Naming kind, String code) {
    return new Text(code, code);
  }

  public boolean isKnown(String key) {
    return List.of("patent_type", "owner", "work_type").contains(key);
  }
}
