package org.suzhi.statistics.web.pages;

import java.util.List;
import java.util.Optional;
import org.suzhi.statistics.Derivation;
import org.suzhi.statistics.Document;
import org.suzhi.statistics.FigureWords;
import org.suzhi.statistics.Numbers;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.Source;
import org.suzhi.statistics.Statistics;
import org.suzhi.statistics.Statistics.Naming;

/** Where a figure comes from, in the reader's words: places that print it, ways to compute it. */
final class Origins {

  private final Statistics statistics;
  private final FigureWords words;

  Origins(Statistics statistics, FigureWords words) {
    this.statistics = statistics;
    this.words = words;
  }

  /** A document in a list. */
  record Paper(String code, String name, String publisher, String year, String href) {}

  /** A place that prints the figure. */
  record Printed(
      String document,
      String language,
      String section,
      String line,
      String asPrinted,
      String asPrintedLanguage,
      String value,
      String yearOnYear,
      String note,
      boolean used,
      boolean differs,
      String href) {}

  /** A way to compute it, and whether that gives what is printed. */
  record Working(String name, String result, String exact, boolean agrees, List<Term> terms) {}

  /** A figure that went in. */
  record Term(String indicator, String about, String value, String href) {}

  static Paper document(Document document, FigureWords words) {
    return new Paper(
        document.code(),
        document.name().in(words.locale()),
        document.publisher().in(words.locale()),
        "" + document.year(),
        "/statistics/sources/" + document.code());
  }

  List<Printed> printed(Observation figure) {
    return figure.sources().stream().map(source -> printed(source, figure)).toList();
  }

  private Printed printed(Source source, Observation figure) {
    var unit = statistics.name(Naming.UNIT, source.unit()).in(words.locale());
    var value = Numbers.exact(source.value());
    return new Printed(
        statistics.name(Naming.DOCUMENT, source.document()).in(words.locale()),
        words.say("statistics.language." + source.language()),
        source.section(),
        source.line(),
        source.asPrinted(),
        source.language().equals("en") ? "en" : "zh-CN",
        source.unit().equals(figure.unit())
            ? value
            : words.say("statistics.value-and-unit", value, unit),
        source.yearOnYearPercent().map(percent -> Numbers.signed(percent) + "%").orElse(""),
        source.note().map(note -> note.in(words.locale())).orElse(""),
        source.used(),
        source.value().compareTo(figure.value()) != 0,
        Address.line(source));
  }

  List<Working> workings(Observation figure) {
    return figure.derivations().stream().map(one -> working(one, figure)).toList();
  }

  private Working working(Derivation derivation, Observation figure) {
    int digits = statistics.decimals(figure.unit());
    int shown = figure.computed() ? digits : Math.max(figure.value().scale(), 0);
    return new Working(
        derivation.name().in(words.locale()),
        Numbers.exact(Numbers.rounded(derivation.value(), shown)),
        Numbers.exact(Numbers.rounded(derivation.value(), Math.max(6, shown))),
        figure.agrees(derivation),
        derivation.terms().stream().map(this::term).toList());
  }

  private Term term(Derivation.Term term) {
    var about =
        words.say(
            "statistics.about",
            words.region(term.region()),
            words.period(term.period()),
            words.breakdown(term.breakdown()));
    return new Term(
        words.indicator(term.indicator()),
        about,
        Numbers.exact(Numbers.rounded(term.value(), Math.max(term.value().scale(), 0))),
        "/statistics/observations?indicator="
            + term.indicator()
            + "&region="
            + term.region().code()
            + "&period="
            + Address.encoded(term.period().toString())
            + "&breakdown="
            + Address.encoded(term.breakdown().toString()));
  }

  /** The change on the year before as printed and as computed, where both are known and differ. */
  Optional<String> doubtfulChange(Observation figure) {
    return figure
        .yearOnYear()
        .filter(change -> change.differ())
        .map(
            change ->
                words.say(
                    "statistics.change.differs",
                    Numbers.signed(change.printed().orElseThrow()) + "%",
                    Numbers.signed(Numbers.rounded(change.computed().orElseThrow().value(), 2))
                        + "%"));
  }
}
