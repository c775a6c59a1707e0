package org.suzhi.statistics.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.Releases;
import org.suzhi.statistics.Statistics;

/** Observations for programs and spreadsheets. */
@RestController
class ObservationsApi {

  private static final String PATH = "/api/v1/statistics/observations";
  private static final int USUAL_SIZE = 100;
  private static final int LARGEST_SIZE = 1_000;
  private static final List<String> KNOWN =
      ObservationRequest.which("page", "size", "format", "detail", "release");

  private final Statistics statistics;
  private final Releases releases;
  private final Regions regions;
  private final MessageSource messages;
  private final Clock clock;

  ObservationsApi(
      Statistics statistics,
      Releases releases,
      Regions regions,
      MessageSource messages,
      Clock clock) {
    this.statistics = statistics;
    this.releases = releases;
    this.regions = regions;
    this.messages = messages;
    this.clock = clock;
  }

  @ObservationsOperation
  @GetMapping(PATH)
  ResponseEntity<?> observations(HttpServletRequest request, Locale locale) {
    return answer(request, locale);
  }

  @io.swagger.v3.oas.annotations.Hidden
  @GetMapping({PATH + ".json", PATH + ".csv", PATH + ".xlsx"})
  ResponseEntity<?> file(HttpServletRequest request, Locale locale) {
    return answer(request, locale);
  }

  private ResponseEntity<?> answer(HttpServletRequest request, Locale locale) {
    var parameters = Parameters.of(request.getParameterMap(), KNOWN);
    var words = new Vocabulary(statistics, regions, messages, locale);
    var format = Format.wanted(parameters, request);
    var sources =
        parameters.choice("detail", List.of("values", "sources")).equals(Optional.of("sources"));
    var state = Figures.of(parameters.one("release"), statistics, releases);
    var found = newestFirst(state.observations(new ObservationRequest(parameters, words).query()));
    return format == Format.JSON
        ? json(request, parameters, words, state.name(), found)
        : file(format, sources, words, state.name(), paged(parameters, found));
  }

  private static List<Observation> newestFirst(List<Observation> found) {
    var order = new java.util.HashMap<String, Integer>();
    found.forEach(o -> order.putIfAbsent(series(o), order.size()));
    return found.stream()
        .sorted(
            Comparator.<Observation>comparingInt(o -> order.get(series(o)))
                .thenComparing(Observation::period, Comparator.reverseOrder()))
        .toList();
  }

  private static String series(Observation o) {
    return o.indicator() + " " + o.region().code() + " " + o.breakdown();
  }

  private ResponseEntity<ObservationPage> json(
      HttpServletRequest request,
      Parameters parameters,
      Vocabulary words,
      String state,
      List<Observation> found) {
    int size = parameters.number("size", USUAL_SIZE, 1, LARGEST_SIZE);
    int page = parameters.number("page", 1, 1, Integer.MAX_VALUE / LARGEST_SIZE);
    var shown = found.stream().skip((page - 1L) * size).limit(size);
    var links =
        new ObservationPage.Links(
            link(request, "page", String.valueOf(page)),
            page > 1 ? link(request, "page", String.valueOf(page - 1)) : null,
            (long) page * size < found.size() ? link(request, "page", "" + (page + 1)) : null,
            link(request, "format", "csv"),
            link(request, "format", "csv-bom"),
            link(request, "format", "xlsx"));
    return Format.json(
        new ObservationPage(
            state,
            found.size(),
            page,
            size,
            links,
            shown.map(observation -> ObservationRow.of(observation, words)).toList()),
        state,
        words.locale());
  }

  /** Files hold everything unless a page is asked for. */
  private static List<Observation> paged(Parameters parameters, List<Observation> found) {
    if (parameters.one("page").isEmpty() && parameters.one("size").isEmpty()) {
      return found;
    }
    int size = parameters.number("size", USUAL_SIZE, 1, LARGEST_SIZE);
    int page = parameters.number("page", 1, 1, Integer.MAX_VALUE / LARGEST_SIZE);
    return found.stream().skip((page - 1L) * size).limit(size).toList();
  }

  private ResponseEntity<byte[]> file(
      Format format, boolean sources, Vocabulary words, String state, List<Observation> found) {
    var bytes =
        format == Format.XLSX
            ? new ObservationsWorkbook(words).write(found, LocalDate.now(clock))
            : csv(format, sources, words, found);
    return format.file(bytes, nameFor(found), state, words.locale());
  }

  private static byte[] csv(
      Format format, boolean sources, Vocabulary words, List<Observation> found) {
    var csv = new ObservationsCsv(words);
    var mark = format == Format.CSV_BOM;
    return sources
        ? csv.write(ObservationColumns.printed(found), ObservationColumns.SOURCES, mark)
        : csv.write(found, ObservationColumns.VALUES, mark);
  }

  private static String nameFor(List<Observation> found) {
    var indicators = found.stream().map(Observation::indicator).distinct().limit(2).toList();
    return indicators.size() == 1 ? indicators.getFirst() : "observations";
  }

  private static String link(HttpServletRequest request, String name, String value) {
    var address = UriComponentsBuilder.fromPath(PATH);
    request
        .getParameterMap()
        .forEach((parameter, values) -> address.queryParam(parameter, (Object[]) values));
    return address.replaceQueryParam(name, value).encode().build().toUriString();
  }
}
