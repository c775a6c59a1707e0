package org.suzhi.statistics.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.platform.Problem;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.Dimension;
import org.suzhi.statistics.FactCount;
import org.suzhi.statistics.FactQuery;
import org.suzhi.statistics.Releases;
import org.suzhi.statistics.Statistics;

/** Any table over the facts that a release froze. */
@RestController
@Tag(name = "statistics")
class CountsApi {

  private static final List<String> KNOWN = List.of("indicator", "region", "period", "by");
  private static final int MOST_CELLS = 4_000;

  private final Statistics statistics;
  private final Releases releases;
  private final Regions regions;
  private final MessageSource messages;

  CountsApi(Statistics statistics, Releases releases, Regions regions, MessageSource messages) {
    this.statistics = statistics;
    this.releases = releases;
    this.regions = regions;
    this.messages = messages;
  }

  @Schema(name = "Count", description = "statistics.schema.count")
  record Row(String region, String period, String breakdown, BigDecimal value, long facts) {

    static Row of(FactCount count) {
      return new Row(
          count.region().code(),
          count.period().toString(),
          count.breakdown().toString(),
          count.value(),
          count.facts());
    }
  }

  @Schema(name = "Counts", description = "statistics.schema.counts")
  record Table(String release, String indicator, List<Row> counts) {}

  @CountsOperation
  @GetMapping("/api/v1/statistics/releases/{name}/counts")
  Table counts(
      @Parameter(description = "statistics.api.parameter.name") @PathVariable String name,
      HttpServletRequest request,
      Locale locale) {
    var release = Figures.known(name, releases);
    var words = new Vocabulary(statistics, regions, messages, locale);
    var parameters = Parameters.of(request.getParameterMap(), KNOWN);
    var asked = new ObservationRequest(parameters, words);
    var indicator = needed("indicator", asked.indicators()).iterator().next();
    var periods = needed("period", parameters.all("period", this::period));
    var places = asked.regions();
    var wanted = places.isEmpty() ? Set.<Region>of(regions.home().region()) : places;
    if ((long) wanted.size() * periods.size() > MOST_CELLS) {
      throw refused(parameters.one("period").orElse(""));
    }
    var query =
        new FactQuery(
            indicator,
            List.copyOf(wanted),
            List.copyOf(periods),
            Breakdown.TOTAL,
            new TreeSet<>(parameters.all("by", this::key)));
    return new Table(
        release.name(),
        indicator,
        releases.counts(release).count(query).stream().map(Row::of).toList());
  }

  private Period period(String written) {
    try {
      var period = Period.parse(written);
      if (period.kind() != Period.Kind.YEARBOOK) {
        return period;
      }
    } catch (IllegalArgumentException e) {
      // told below, together with yearbooks, which nobody can count
    }
    throw refused(written);
  }

  private String key(String code) {
    var known = statistics.dimensions().stream().map(Dimension::code).toList();
    if (!known.contains(code)) {
      throw new Problem(
          HttpStatus.BAD_REQUEST,
          "statistics.unknown-choice",
          "by",
          Parameters.shortened(code),
          String.join(", ", known));
    }
    return code;
  }

  private static <T> Set<T> needed(String parameter, Set<T> given) {
    return Optional.of(given)
        .filter(set -> !set.isEmpty())
        .orElseThrow(
            () -> new Problem(HttpStatus.BAD_REQUEST, "platform.missing-parameter", parameter));
  }

  private static Problem refused(String period) {
    return new Problem(
        HttpStatus.BAD_REQUEST, "platform.bad-parameter", "period", Parameters.shortened(period));
  }
}
