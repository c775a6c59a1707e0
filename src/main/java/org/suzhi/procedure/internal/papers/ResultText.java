package org.suzhi.procedure.internal.papers;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.Capacity;
import org.suzhi.procedure.Service.Status;
import org.suzhi.procedure.ShownAnswer;
import org.suzhi.procedure.Step;
import org.suzhi.procedure.internal.cases.CaseFile;
import org.suzhi.procedure.internal.reading.Words;

/** Fills in the document that an applicant gets. */
final class ResultText {

  private static final Pattern WORD = Pattern.compile("\\{\\{([a-z-]+)(?::([a-z0-9-]+))?}}");

  private final CaseFile.Whole whole;
  private final Instant issued;
  private final List<ShownAnswer> answers;
  private final Function<String, String> bodies;
  private final Function<String, String> messages;
  private final Locale locale;
  private final ZoneId zone;

  ResultText(
      CaseFile.Whole whole,
      Instant issued,
      List<ShownAnswer> answers,
      Function<String, String> bodies,
      Function<String, String> messages,
      Locale locale,
      ZoneId zone) {
    this.whole = whole;
    this.issued = issued;
    this.answers = answers;
    this.bodies = bodies;
    this.messages = messages;
    this.locale = locale;
    this.zone = zone;
  }

  String fill(String template) {
    var words = words();
    return WORD.matcher(template)
        .replaceAll(found -> Matcher.quoteReplacement(said(words, found.group(1), found.group(2))));
  }

  private String said(Map<String, String> words, String name, String field) {
    return switch (name) {
      case "answers" -> table();
      case "answer" ->
          answers.stream()
              .filter(each -> each.field().equals(field))
              .map(each -> escaped(String.join("; ", each.lines())))
              .collect(Collectors.joining());
      default -> escaped(words.getOrDefault(name, ""));
    };
  }

  private Map<String, String> words() {
    var application = whole.application();
    var decision = decision();
    return Map.ofEntries(
        Map.entry("number", application.number().number()),
        Map.entry("service", application.service().name().in(locale)),
        Map.entry("result", application.service().result().in(locale)),
        Map.entry("applicant", application.applicant().name()),
        Map.entry("outcome", outcome(application)),
        Map.entry("filed", day(application.filedAt())),
        Map.entry("issued", day(issued)),
        Map.entry("accepts", application.accepts().map(bodies).orElse("")),
        Map.entry("decides", application.decides().map(bodies).orElse("")),
        Map.entry("outside-number", application.outsideNumber().orElse("")),
        Map.entry("reasons", decision.map(this::reasons).orElse("")),
        Map.entry("opinion", decision.map(Step::words).orElse("")),
        Map.entry("status", status(application)));
  }

  private String outcome(Application application) {
    return application
        .end()
        .map(end -> messages.apply("procedure.outcome." + Words.written(end.outcome())))
        .orElse("");
  }

  private String status(Application application) {
    return application.service().status() == Status.SAMPLE
            || application.service().form().status() == Status.SAMPLE
        ? messages.apply("procedure.result.sample")
        : "";
  }

  /** The last thing that somebody who decides said. */
  private Optional<Step> decision() {
    return whole.steps().stream()
        .filter(step -> step.capacity() != Capacity.SYSTEM && step.capacity() != Capacity.APPLICANT)
        .filter(step -> !step.words().isBlank() || !step.reasons().isEmpty())
        .reduce((first, second) -> second);
  }

  private String reasons(Step step) {
    return step.reasons().stream()
        .map(code -> Optional.ofNullable(whole.application().service().reasons().get(code)))
        .flatMap(Optional::stream)
        .map(text -> text.in(locale))
        .collect(Collectors.joining(locale.getLanguage().equals("en") ? "; " : "；"));
  }

  private String table() {
    var rows = new StringBuilder("<table><tbody>");
    for (var answer : answers) {
      rows.append("<tr><th>").append(escaped(answer.label())).append("</th><td>");
      rows.append(
          answer.lines().stream().map(ResultText::escaped).collect(Collectors.joining("<br>")));
      rows.append("</td></tr>");
    }
    return rows.append("</tbody></table>").toString();
  }

  private String day(Instant at) {
    var pattern = locale.getLanguage().equals("en") ? "d MMMM yyyy" : "yyyy年M月d日";
    return DateTimeFormatter.ofPattern(pattern, locale).format(at.atZone(zone));
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text);
  }
}
