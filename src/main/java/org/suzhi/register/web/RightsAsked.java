package org.suzhi.register.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.suzhi.platform.Problem;
import org.suzhi.register.Known;
import org.suzhi.register.Register;
import org.suzhi.register.Right;
import org.suzhi.register.RightKind;
import org.suzhi.register.RightQuery;
import org.suzhi.register.RightsFound;
import org.suzhi.register.Status;

/** Reads what a request asks for; what is not known is a {@link Problem} that says what is. */
@Component
class RightsAsked {

  private static final int LONGEST = 100;
  private static final int MOST_PAGES = 500;

  private final Register register;
  private final Labels labels;

  RightsAsked(Register register, Labels labels) {
    this.register = register;
    this.labels = labels;
  }

  /** What the form of the search page holds, as it was typed. */
  record Typed(
      String kind, String q, String holder, String sort, String status, String from, String to) {}

  RightQuery query(Typed typed, Optional<Long> party, String page) {
    return new RightQuery(
        kind(typed.kind()),
        words("q", typed.q()),
        words("holder", typed.holder()),
        party,
        words("sort", typed.sort()),
        status(typed.status()),
        day("from", typed.from()),
        day("to", typed.to()),
        page(page));
  }

  private static String words(String name, String words) {
    if (words.length() > LONGEST) {
      throw bad(name, "register.words-too-long", LONGEST);
    }
    return words.strip();
  }

  private static Optional<RightKind> kind(String code) {
    if (code.isBlank()) {
      return Optional.empty();
    }
    var allowed = Arrays.stream(RightKind.values()).map(RightKind::code);
    return Optional.of(
        RightKind.of(code.strip())
            .orElseThrow(
                () ->
                    bad(
                        "kind",
                        "register.unknown-kind",
                        code,
                        allowed.collect(Collectors.joining(", ")))));
  }

  private static Optional<Status> status(String code) {
    if (code.isBlank()) {
      return Optional.empty();
    }
    var allowed = Arrays.stream(Status.values()).map(Status::code);
    return Optional.of(
        Status.of(code.strip())
            .orElseThrow(
                () ->
                    bad(
                        "status",
                        "register.unknown-status",
                        code,
                        allowed.collect(Collectors.joining(", ")))));
  }

  private static Optional<LocalDate> day(String name, String written) {
    if (written.isBlank()) {
      return Optional.empty();
    }
    try {
      var day = LocalDate.parse(written.strip());
      if (day.getYear() > 1800 && day.getYear() < 10_000) {
        return Optional.of(day);
      }
    } catch (DateTimeException e) {
      // told below, with an example
    }
    throw bad(name, "register.bad-day", written);
  }

  private static int page(String written) {
    if (!written.matches("[1-9][0-9]{0,5}") || Integer.parseInt(written) > MOST_PAGES) {
      throw bad("page", "register.bad-page", written, MOST_PAGES);
    }
    return Integer.parseInt(written);
  }

  /** A page of what is found; one past the end is a problem. */
  RightsFound found(RightQuery query) {
    var found = register.search(query);
    if (query.page() > found.pages()) {
      throw bad("page", "register.bad-page", query.page(), found.pages());
    }
    return found;
  }

  /**
   * The state that is asked for.
   *
   * @param on day of the law; today where nothing is given
   * @param known day of what was recorded; today where nothing is given
   */
  Known known(String on, String known) {
    return new Known(
        day("known", known).map(labels::endOf).orElse(java.time.Instant.MAX),
        day("on", on).orElseGet(labels::today));
  }

  Right right(String number) {
    return register.find(number).orElseThrow(() -> none(number));
  }

  Optional<Right> right(String number, Known known) {
    return register.find(number, known);
  }

  static Problem none(String number) {
    return new Problem(HttpStatus.NOT_FOUND, "register.unknown-right", number);
  }

  private static Problem bad(String name, String code, Object... args) {
    return Problem.at(name, HttpStatus.BAD_REQUEST, code, args);
  }
}
