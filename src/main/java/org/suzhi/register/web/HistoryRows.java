package org.suzhi.register.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.suzhi.register.Change;
import org.suzhi.register.DataIp;
import org.suzhi.register.Event;
import org.suzhi.register.Holder;
import org.suzhi.register.Known;
import org.suzhi.register.Particulars;
import org.suzhi.register.Right;
import org.suzhi.register.RightKind;
import org.suzhi.register.Share;
import org.suzhi.register.Work;

/** Events and particulars in words. */
@Component
class HistoryRows {

  private final Labels labels;

  HistoryRows(Labels labels) {
    this.labels = labels;
  }

  /** A line of a list of facts. */
  record Detail(String label, String value) {}

  /**
   * An event.
   *
   * @param correctedBy position of the last event that corrects it; nought where none does
   */
  record Row(
      int position,
      String change,
      String legal,
      String recorded,
      List<Detail> details,
      Optional<String> reason,
      int correctedBy) {}

  /** What was known of, the last recorded first. */
  List<Row> rows(List<Event> events, Known known, Locale locale) {
    var heard = events.stream().filter(event -> !event.recordedAt().isAfter(known.at())).toList();
    return heard.reversed().stream().map(event -> row(event, heard, locale)).toList();
  }

  private Row row(Event event, List<Event> heard, Locale locale) {
    return new Row(
        event.position(),
        "register.change." + event.change().name(),
        labels.day(event.legalDate()).in(locale),
        labels.day(event.recordedAt()).in(locale),
        details(event.change(), locale),
        event.reason(),
        heard.stream()
            .filter(later -> corrects(later, event.position()))
            .mapToInt(Event::position)
            .max()
            .orElse(0));
  }

  private static boolean corrects(Event later, int position) {
    return later.change() instanceof Change.Corrected correction && correction.event() == position;
  }

  private List<Detail> details(Change change, Locale locale) {
    var into = new Lines(locale);
    switch (change) {
      case Change.Registered it -> {
        into.add("title", it.title());
        into.holders(it.holders());
        it.validTo().ifPresent(day -> into.add("valid-to", day));
      }
      case Change.Renewed it -> into.add("valid-to", it.validTo());
      case Change.Altered it -> {
        it.title().ifPresent(title -> into.add("title", title));
        it.holders().ifPresent(into::holders);
        it.particulars().ifPresent(particulars -> into.particulars(particulars));
      }
      case Change.Transferred it -> into.holders(it.to());
      case Change.Ended it ->
          into.word("ending", "register.status." + it.ending().name().toLowerCase(Locale.ROOT));
      case Change.Encumbered it -> {
        into.word("burden", "register.burden." + burden(it.burden()));
        into.add("in-favour", it.party().name());
        it.amount().ifPresent(amount -> into.add("amount", amount.format(locale)));
        it.until().ifPresent(day -> into.add("until", day));
        it.document().ifPresent(document -> into.add("document", document));
      }
      case Change.Released it -> into.add("event", "" + it.event());
      case Change.Corrected it -> {
        into.add("event", "" + it.event());
        it.legalDate().ifPresent(day -> into.add("legal-date", day));
        if (it.instead().isEmpty()) {
          into.word("instead", "register.correction.void");
        }
        it.instead().ifPresent(instead -> into.lines.addAll(details(instead, locale)));
      }
    }
    return into.lines;
  }

  static String burden(Change.Burden burden) {
    return burden.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What the register says of a right beyond what all kinds have. */
  List<Detail> details(RightKind kind, Optional<Right> right, Locale locale) {
    var into = new Lines(locale);
    right.ifPresent(it -> into.particulars(it.particulars()));
    return into.lines;
  }

  private class Lines {

    private final Locale locale;
    private final List<Detail> lines = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    Lines(Locale locale) {
      this.locale = locale;
    }

    void add(String name, String value) {
      if (seen.add(name) && !value.isBlank()) {
        lines.add(new Detail("register.right." + name, value));
      }
    }

    void add(String name, LocalDate day) {
      add(name, labels.day(day).in(locale));
    }

    void word(String name, String key) {
      add(name, labels.text(key).in(locale));
    }

    void code(String name, String list, String code) {
      add(name, labels.code(list, code).in(locale));
    }

    void holders(List<Holder> holders) {
      add(
          "holders",
          holders.stream().map(HistoryRows::named).collect(Collectors.joining(separator())));
    }

    private String separator() {
      return locale.getLanguage().equals("en") ? "; " : "；";
    }

    void particulars(Particulars particulars) {
      switch (particulars) {
        case DataIp data -> data(data);
        case Work work -> work(work);
      }
    }

    private void data(DataIp data) {
      code("data-class", "data-class", data.dataClass());
      code("grade", "data-grade", data.grade());
      add("source", data.source());
      add("processing", data.processing());
      add("scenario", data.scenario());
      data.scale().ifPresent(scale -> add("scale", scale));
      data.updates().ifPresent(updates -> add("updates", updates));
      add("deposit", data.deposit());
    }

    private void work(Work work) {
      code("work-type", "work-type", work.type());
      add("authors", String.join(separator(), work.authors()));
      add("created", work.created());
      work.published().ifPresent(day -> add("published", day));
      work.publishedAt().ifPresent(place -> add("published-at", place));
      work.acquired().ifPresent(way -> add("acquired", way));
      add("sample", work.sample());
    }
  }

  private static String named(Holder holder) {
    return holder.name() + holder.share().map(Share::toString).map(part -> " " + part).orElse("");
  }
}
