package org.suzhi.statistics.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Text;
import org.suzhi.platform.FigureCard;
import org.suzhi.platform.FigureCard.YearValue;
import org.suzhi.platform.Pack;
import org.suzhi.platform.PackTable;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.FigureWords;
import org.suzhi.statistics.Highlights;
import org.suzhi.statistics.Numbers;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.ObservationQuery;
import org.suzhi.statistics.Statistics;

/** The choice that {@code statistics/overview.csv} of the pack makes. */
@Component
class HighlightFile implements Highlights {

  private final List<Choice> choices;
  private final Statistics statistics;
  private final Regions regions;
  private final MessageSource messages;

  HighlightFile(Pack pack, Statistics statistics, Regions regions, MessageSource messages) {
    this.choices =
        pack.files("statistics/overview.csv").stream()
            .flatMap(file -> PackTable.rows(file).stream())
            .map(Choice::of)
            .toList();
    this.statistics = statistics;
    this.regions = regions;
    this.messages = messages;
  }

  private record Choice(String indicator, Breakdown breakdown, boolean lead, Text meaning) {

    static Choice of(PackTable.Row row) {
      return new Choice(
          row.text("indicator"),
          row.value("breakdown", Breakdown::parse),
          row.text("place").equals("lead"),
          new Text(row.text("meaning_zh"), row.text("meaning_en")));
    }
  }

  @Override
  public List<Highlight> all(Locale locale) {
    var words = new FigureWords(statistics, regions, messages, locale);
    return choices.stream().flatMap(choice -> highlight(choice, words).stream()).toList();
  }

  private Optional<Highlight> highlight(Choice choice, FigureWords words) {
    return statistics
        .indicator(choice.indicator)
        .flatMap(
            indicator -> {
              var course = course(choice);
              return course.isEmpty()
                  ? Optional.empty()
                  : Optional.of(new Highlight(indicator.category(), card(choice, course, words)));
            });
  }

  /** Figures of one kind of period, that of the latest, earliest first. */
  private List<Observation> course(Choice choice) {
    var found =
        statistics
            .observations(
                new ObservationQuery(
                    Set.of(choice.indicator),
                    Set.of(regions.home().region()),
                    Set.of(),
                    Set.of(choice.breakdown)))
            .stream()
            .sorted(Comparator.comparing(Observation::period))
            .toList();
    return found.isEmpty()
        ? found
        : found.stream().filter(one -> alike(one, found.getLast())).toList();
  }

  private static boolean alike(Observation one, Observation last) {
    return one.period().kind() == last.period().kind()
        && one.unit().equals(last.unit())
        && (one.period().kind() != Period.Kind.DAY
            || one.period().end().getDayOfYear() >= 365
            || one.equals(last));
  }

  private static FigureCard card(Choice choice, List<Observation> course, FigureWords words) {
    var latest = course.getLast();
    var brief = words.brief(latest);
    var moved = words.moved(latest);
    var name = words.indicator(choice.indicator);
    return new FigureCard(
        choice.breakdown.isTotal()
            ? name
            : words.say("statistics.name-of-part", name, words.breakdown(choice.breakdown)),
        "/statistics/indicators/" + choice.indicator,
        brief.number(),
        brief.unit(),
        words.period(latest.period()),
        moved.map(FigureWords.Moved::amount).orElse(""),
        moved.map(FigureWords.Moved::since).orElse(""),
        moved.map(FigureWords.Moved::direction).orElse("level"),
        choice.meaning.in(words.locale()),
        spark(course, words),
        choice.lead);
  }

  private static FigureCard.Spark spark(List<Observation> course, FigureWords words) {
    return FigureCard.spark(
        course.stream().map(one -> new YearValue(one.period().year(), one.value())).toList(),
        course.stream()
            .map(
                one ->
                    words.say(
                        "statistics.period-and-value",
                        words.period(one.period()),
                        Numbers.exact(words.shown(one))))
            .collect(Collectors.joining(words.say("statistics.breakdown.and"))));
  }
}
