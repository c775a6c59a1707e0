package org.suzhi.statistics;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.platform.Regions;

/** Says figures in the reader's language: names, units, values, changes, times. */
public final class FigureWords {

  private final Statistics statistics;
  private final Regions regions;
  private final MessageSource messages;
  private final Locale locale;

  public FigureWords(
      Statistics statistics, Regions regions, MessageSource messages, Locale locale) {
    this.statistics = statistics;
    this.regions = regions;
    this.messages = messages;
    this.locale = locale;
  }

  /** A value in few characters with its unit apart, so that a page can set them differently. */
  public record Brief(String number, String unit) {}

  /**
   * What became of a figure, in words.
   *
   * @param amount with sign and unit, such as {@code +12.0%}
   * @param since what it is compared with, such as "on the year before"
   * @param direction {@code up}, {@code down} or {@code level}, for the eye
   */
  public record Moved(String amount, String since, String direction) {}

  /** The words of a message key. */
  public String say(String key, Object... args) {
    return messages.getMessage(key, args, locale);
  }

  /** The language. */
  public Locale locale() {
    return locale;
  }

  /** Name of an indicator; its code where the codebook lacks it. */
  public String indicator(String code) {
    return statistics.indicator(code).map(found -> found.name().in(locale)).orElse(code);
  }

  /** Name of a region or group; its code where the pack lacks it. */
  public String region(Region region) {
    return regions.find(region).map(entry -> entry.name().in(locale)).orElse(region.code());
  }

  /** What part of the whole a figure is about, such as "Type of owner: Enterprises". */
  public String breakdown(Breakdown breakdown) {
    return breakdown.isTotal()
        ? say("statistics.breakdown.total")
        : breakdown.values().entrySet().stream()
            .map(part -> value(part.getKey(), part.getValue()))
            .collect(Collectors.joining(say("statistics.breakdown.and")));
  }

  /** Name of a value of a dimension. */
  public String value(String dimension, String value) {
    return statistics.name(Statistics.Naming.VALUE, dimension + "=" + value).in(locale);
  }

  /** Name of a dimension. */
  public String dimension(String dimension) {
    return statistics.name(Statistics.Naming.DIMENSION, dimension).in(locale);
  }

  /** A period in few characters: the last day of a year is its end. */
  public String period(Period period) {
    return period.isPointInTime() && period.end().getDayOfYear() == period.end().lengthOfYear()
        ? say("statistics.period.year-end", "" + period.year())
        : period.label().in(locale);
  }

  /** How the unit reads beside the value. */
  public String unit(Observation observation) {
    return statistics.unit(observation).in(locale);
  }

  /** Every digit; a computed value with as many decimals as its unit is shown with. */
  public String exact(Observation observation) {
    return Numbers.exact(shown(observation));
  }

  /** The value as shown: printed as it is, computed rounded. */
  public BigDecimal shown(Observation observation) {
    return observation.computed()
        ? Numbers.rounded(observation.value(), statistics.decimals(observation.unit()))
        : observation.value();
  }

  /** For strips and prose: large-number words, and words like "over" where the source rounds. */
  public Brief brief(Observation observation) {
    var value = shown(observation);
    var number = qualified(observation, Numbers.brief(value, locale));
    if (observation.unit().equals("percent")) {
      return new Brief(number + "%", "");
    }
    if (observation.unit().equals("yuan") && locale.getLanguage().equals("en")) {
      return new Brief(qualified(observation, "RMB " + Numbers.brief(value, locale)), "");
    }
    return new Brief(number, unit(observation));
  }

  /** The change on the year before where there is one, else on the figure before. */
  public Optional<Moved> moved(Observation observation) {
    return observation
        .yearOnYear()
        .map(change -> percent(change.percent(), say("statistics.change.year")))
        .or(() -> observation.change().map(change -> since(change, observation)));
  }

  private Moved since(Change change, Observation observation) {
    var since = say("statistics.change.since", period(change.since()));
    return change
        .percent()
        .map(percent -> percent(percent, since))
        .orElseGet(
            () -> {
              var points = observation.unit().equals("percent") ? "percentage_point" : "";
              var amount = Numbers.rounded(change.absolute(), 2);
              var unit =
                  points.isEmpty()
                      ? unit(observation)
                      : statistics.name(Statistics.Naming.UNIT, points).in(locale);
              return moved(amount, Numbers.signed(amount) + space() + unit, since);
            });
  }

  private Moved percent(BigDecimal percent, String since) {
    var rounded = Numbers.rounded(percent, percent.abs().compareTo(BigDecimal.TEN) >= 0 ? 1 : 2);
    return moved(rounded, Numbers.signed(rounded) + "%", since);
  }

  private static Moved moved(BigDecimal amount, String words, String since) {
    var direction = amount.signum() > 0 ? "up" : amount.signum() < 0 ? "down" : "level";
    return new Moved(words, since, direction);
  }

  private String qualified(Observation observation, String number) {
    return observation.sources().stream()
        .filter(Source::used)
        .findFirst()
        .flatMap(Source::qualifier)
        .map(word -> say("statistics.qualifier." + word, number))
        .orElse(number);
  }

  private String space() {
    return locale.getLanguage().equals("en") ? " " : "";
  }
}
