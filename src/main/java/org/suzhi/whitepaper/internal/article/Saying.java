package org.suzhi.whitepaper.internal.article;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.suzhi.statistics.Breakdown;
import org.suzhi.statistics.Indicator;
import org.suzhi.statistics.Statistics;
import org.suzhi.whitepaper.internal.figures.Amount;
import org.suzhi.whitepaper.internal.figures.FigureKey;
import org.suzhi.whitepaper.internal.template.Form;
import org.suzhi.whitepaper.internal.template.Form.Wording;
import org.suzhi.whitepaper.internal.template.Measures;
import org.suzhi.whitepaper.internal.writing.WritingNumbers;
import org.suzhi.whitepaper.internal.writing.WritingWords;

/** Says amounts in the language of a paper, in the form that the template asks for. */
record Saying(Words words, Measures measures) {

  private static final BigDecimal ROUND_CHINESE = BigDecimal.valueOf(10_000);
  private static final BigDecimal ROUND_ENGLISH = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  /** What stands in a sentence. */
  String say(Amount amount, Form form) {
    return switch (form.kind()) {
      case VALUE, SHARE, TIMES, RANK -> value(amount, form);
      case CHANGE -> change(amount, form);
      case POINTS ->
          signed(
              form.since().isPresent() ? "whitepaper.say.points-since." : "whitepaper.say.points.",
              amount,
              points(amount.value().abs()),
              form);
      case INCREASE -> signed("whitepaper.say.increase.", amount, plain(amount, true), form);
      case MOVED -> signed(moved(amount), amount, plain(amount, true), form);
      case COMPARED -> signed("whitepaper.say.compared.", amount, plain(amount, true), form);
      case LEADERS -> plain(amount, false);
    };
  }

  /** The value with its unit, as a note prints it. */
  String plain(BigDecimal value, String unit, FigureKey key) {
    return united(bare(value, unit, false), value, unit, key.indicator(), key.breakdown());
  }

  /** What stands in a cell of a table; {@code full} where the heading doesn't tell the unit. */
  String cell(Amount amount, Form form, boolean full) {
    var value = amount.value();
    return switch (form.kind()) {
      case CHANGE -> sign(value) + WritingNumbers.exact(value) + "%";
      case POINTS, INCREASE, MOVED, COMPARED ->
          sign(value)
              + bare(value, amount.unit(), false)
              + (amount.unit().equals("percent") && form.kind() != Form.Kind.POINTS ? "%" : "");
      case VALUE, SHARE, TIMES, RANK, LEADERS ->
          full || amount.unit().equals("percent") ? value(amount, form) : inColumn(amount);
    };
  }

  /** The unit of populations stands in the name of the column, in both languages. */
  private String inColumn(Amount amount) {
    return amount.unit().equals("10k_persons")
        ? bound(amount, WritingNumbers.exact(amount.value()))
        : number(amount);
  }

  private static String sign(BigDecimal value) {
    return value.signum() > 0 ? "+" : "";
  }

  private String value(Amount amount, Form form) {
    if (form.wording() == Wording.TOP) {
      return top(amount, form);
    }
    var small = form.spelled() ? WritingWords.small(amount.value()) : Optional.<Integer>empty();
    var number =
        small.isEmpty() ? number(amount) : bound(amount, spelled(small.get(), amount, form));
    if (form.wording() == Wording.BARE) {
      return amount.unit().equals("percent") ? number + "%" : number;
    }
    return with(number, amount, form);
  }

  private String spelled(int number, Amount amount, Form form) {
    if (amount.unit().matches("rank|ordinal")) {
      return form.wording() == Wording.BARE
          ? WritingWords.count(number, false, words.locale())
          : WritingWords.ordinal(number, words.locale());
    }
    boolean counted = form.wording() != Wording.BARE && !measure(amount).isEmpty();
    return WritingWords.count(number, counted, words.locale());
  }

  private String top(Amount amount, Form form) {
    var number =
        (form.spelled() ? WritingWords.small(amount.value()) : Optional.<Integer>empty())
            .map(small -> WritingWords.count(small, false, words.locale()))
            .orElseGet(() -> WritingNumbers.exact(amount.value()));
    return words.say("whitepaper.say.top", number);
  }

  /** The number behind its unit, where the language wants one. */
  private String with(String number, Amount amount, Form form) {
    var key = amount.of().getFirst();
    if (amount.unit().matches("rank|ordinal")) {
      return ranked(number, amount, form);
    }
    if (words.english() && form.wording() == Wording.NOUN) {
      var noun = noun(amount.value(), amount.unit(), key.indicator(), key.breakdown());
      return noun.isEmpty() ? number : number + " " + noun;
    }
    return united(number, amount.value(), amount.unit(), key.indicator(), key.breakdown());
  }

  private String ranked(String number, Amount amount, Form form) {
    boolean inWords = form.spelled() && WritingWords.small(amount.value()).isPresent();
    var ordinal = inWords ? number : WritingWords.ordinalDigits(amount.value(), words.locale());
    if (words.english() || inWords && amount.unit().equals("rank")) {
      return words.english() ? ordinal : ordinal + "位";
    }
    return ordinal + unit(amount.unit());
  }

  private String united(
      String number, BigDecimal value, String unit, String indicator, Breakdown breakdown) {
    return switch (unit) {
      case "percent" -> number + "%";
      case "yuan" -> number;
      case "percentage_point", "times", "year", "month" ->
          number + english() + unitWord(value, unit);
      case "10k_persons" -> words.english() ? number : number + unit(unit);
      default -> words.english() ? number : number + measure(unit, indicator, breakdown);
    };
  }

  private String unitWord(BigDecimal value, String unit) {
    var word = unit(unit);
    boolean one = value.compareTo(BigDecimal.ONE) == 0;
    return words.english() && one && word.endsWith("s") && !unit.equals("times")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  private String english() {
    return words.english() ? " " : "";
  }

  private String unit(String code) {
    return words.statistics().name(Statistics.Naming.UNIT, code).in(words.locale());
  }

  private String measure(Amount amount) {
    var key = amount.of().getFirst();
    return measure(amount.unit(), key.indicator(), key.breakdown());
  }

  /** The Chinese measure word, which the general name of a unit may explain in brackets. */
  String measure(String unit, String indicator, Breakdown breakdown) {
    return measures
        .of(indicator, breakdown)
        .map(Measures.Measure::zh)
        .or(() -> counted(unit, indicator).map(text -> text.zh()))
        .orElseGet(
            () ->
                words
                    .statistics()
                    .name(Statistics.Naming.UNIT, unit)
                    .in(Locale.CHINESE)
                    .replaceFirst("[（/].*", ""));
  }

  private Optional<org.suzhi.kernel.Text> counted(String unit, String indicator) {
    return words
        .statistics()
        .indicator(indicator)
        .filter(one -> one.unit().equals(unit))
        .flatMap(Indicator::counted);
  }

  private String noun(BigDecimal value, String unit, String indicator, Breakdown breakdown) {
    boolean one = value.compareTo(BigDecimal.ONE) == 0;
    var measure = measures.of(indicator, breakdown);
    if (measure.isPresent()) {
      return one ? measure.get().one() : measure.get().many();
    }
    var many = counted(unit, indicator).map(text -> text.en()).orElseGet(() -> unit(unit));
    return one ? many.replaceFirst("ies$", "y").replaceFirst("s$", "") : many;
  }

  /** The number with its bound, without its unit. */
  private String number(Amount amount) {
    return bound(amount, bare(amount.value(), amount.unit(), !amount.isExact()));
  }

  private String bare(BigDecimal value, String unit, boolean round) {
    if (unit.equals("yuan")) {
      return WritingNumbers.money(value, words.locale());
    }
    if (unit.equals("10k_persons") && words.english()) {
      return WritingNumbers.exact(
          value.multiply(TEN_THOUSAND).setScale(0, java.math.RoundingMode.HALF_UP));
    }
    var from = words.english() ? ROUND_ENGLISH : ROUND_CHINESE;
    return round && value.abs().compareTo(from) >= 0
        ? WritingNumbers.round(value, words.locale())
        : WritingNumbers.exact(value);
  }

  private String bound(Amount amount, String number) {
    return amount
        .qualifier()
        .map(word -> words.say("whitepaper.say.bound." + word.replace('_', '-'), number))
        .orElse(number);
  }

  private String plain(Amount amount, boolean absolute) {
    var value = absolute ? amount.value().abs() : amount.value();
    var key = amount.of().getFirst();
    return united(
        bare(value, amount.unit(), false), value, amount.unit(), key.indicator(), key.breakdown());
  }

  private String points(BigDecimal value) {
    return WritingNumbers.exact(value) + english() + unitWord(value, "percentage_point");
  }

  private String moved(Amount amount) {
    return switch (amount.unit()) {
      case "percent" -> "whitepaper.say.moved-percent.";
      case "percentage_point" -> "whitepaper.say.points.";
      default -> "whitepaper.say.moved.";
    };
  }

  private String change(Amount amount, Form form) {
    var percent = WritingNumbers.exact(amount.value().abs()) + "%";
    if (form.since().isPresent()) {
      return signed("whitepaper.say.change-since.", amount, percent, form);
    }
    return switch (form.wording()) {
      case SHORT -> signed("whitepaper.say.change-short.", amount, percent, form);
      case VERB -> signed("whitepaper.say.change-verb.", amount, percent, form);
      case CHANGE_NOUN -> signed("whitepaper.say.change-noun.", amount, percent, form);
      case RATE -> percent;
      case PLAIN, BARE, NOUN, TOP -> signed("whitepaper.say.change.", amount, percent, form);
    };
  }

  private String signed(String key, Amount amount, String said, Form form) {
    var direction =
        amount.value().signum() > 0 ? "up" : amount.value().signum() < 0 ? "down" : "level";
    var since =
        form.since()
            .map(org.suzhi.kernel.Period::parse)
            .map(
                period ->
                    org.suzhi.whitepaper.internal.writing.WritingTimes.state(
                        period, words.locale()))
            .orElse("");
    return words.say(key + direction, said, since);
  }
}
