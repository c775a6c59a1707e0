package org.suzhi.whitepaper.internal.template;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.suzhi.kernel.Period;
import org.suzhi.kernel.Region;
import org.suzhi.whitepaper.internal.template.Form.Kind;
import org.suzhi.whitepaper.internal.template.Form.Wording;

/** Reads what stands between braces of a figure. */
final class ReferenceReading {

  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9_]*");
  private static final Map<String, Kind> KINDS =
      Map.of(
          "points", Kind.POINTS,
          "increase", Kind.INCREASE,
          "moved", Kind.MOVED,
          "compared", Kind.COMPARED,
          "share", Kind.SHARE,
          "times", Kind.TIMES,
          "rank", Kind.RANK,
          "change", Kind.CHANGE);
  private static final Map<String, Wording> WORDINGS =
      Map.of("bare", Wording.BARE, "noun", Wording.NOUN, "top", Wording.TOP);
  private static final Map<String, Wording> CHANGES =
      Map.of(
          "short", Wording.SHORT,
          "verb", Wording.VERB,
          "noun", Wording.CHANGE_NOUN,
          "rate", Wording.RATE);

  private final Place place;
  private final String written;
  private final TreeMap<String, List<String>> breakdown = new TreeMap<>();
  private Optional<String> indicator = Optional.empty();
  private Optional<String> region = Optional.empty();
  private Optional<String> period = Optional.empty();
  private Optional<Kind> kind = Optional.empty();
  private Optional<Wording> wording = Optional.empty();
  private Optional<String> of = Optional.empty();
  private Optional<String> since = Optional.empty();
  private boolean spelled;
  private boolean figures;
  private int leaders;

  private ReferenceReading(String written, Place place) {
    this.written = written;
    this.place = place;
  }

  /** The reference between the braces; in a table it may be a part of one. */
  static Reference read(String written, Place place) {
    return new ReferenceReading(written, place).reference();
  }

  private Reference reference() {
    var options = Arrays.stream(written.split(";", -1)).map(String::strip).toList();
    for (int i = 0; i < options.size(); i++) {
      var option = options.get(i);
      if (!option.isEmpty()) {
        read(option, i == 0);
      } else if (options.size() > 1 && i > 0) {
        throw problem("an option is empty");
      }
    }
    if (wording.filter(Wording.TOP::equals).isPresent() && kind.isPresent()) {
      throw problem("top is a form of its own");
    }
    if (kind.filter(Kind.TIMES::equals).isPresent() && of.isEmpty()) {
      throw problem("times wants of=");
    }
    var form =
        new Form(
            kind.orElse(Kind.VALUE),
            wording.orElse(Wording.PLAIN),
            spelled,
            of,
            since,
            leaders,
            figures);
    return new Reference(indicator, breakdown, region, period, form);
  }

  private void read(String option, boolean first) {
    int equals = option.indexOf('=');
    if (equals > 0) {
      pair(option.substring(0, equals).strip(), option.substring(equals + 1).strip());
    } else if (option.equals("spelled")) {
      spelled = true;
    } else if (option.equals("figures")) {
      figures = true;
    } else if (KINDS.containsKey(option)) {
      take(KINDS.getOrDefault(option, Kind.VALUE));
    } else if (WORDINGS.containsKey(option)) {
      word(WORDINGS.getOrDefault(option, Wording.PLAIN));
    } else if (first && CODE.matcher(option).matches()) {
      indicator = Optional.of(option);
    } else {
      throw problem("unknown option " + option);
    }
  }

  private void pair(String key, String value) {
    switch (key) {
      case "region" -> region = Optional.of(region(value));
      case "period" -> period = Optional.of(period(value));
      case "of" -> of = Optional.of(value);
      case "since" -> since = Optional.of(period(value));
      case "leaders" -> leaders(value);
      case "change" -> {
        take(Kind.CHANGE);
        word(
            Optional.ofNullable(CHANGES.get(value))
                .orElseThrow(() -> problem("change= is short, verb, noun or rate")));
      }
      default -> part(key, value);
    }
  }

  private void part(String key, String value) {
    var values = List.of(value.split("\\+", -1));
    if (!CODE.matcher(key).matches() || !values.stream().allMatch(CODE.asMatchPredicate())) {
      throw problem("unknown option " + key + "=" + value);
    }
    if (breakdown.put(key, values) != null) {
      throw problem(key + " stands there twice");
    }
  }

  private void leaders(String value) {
    if (!value.matches("[1-9][0-9]?")) {
      throw problem("leaders= is a number up to ninety-nine");
    }
    take(Kind.LEADERS);
    leaders = Integer.parseInt(value);
  }

  private void take(Kind one) {
    if (kind.isPresent()) {
      throw problem("two forms");
    }
    kind = Optional.of(one);
  }

  private void word(Wording one) {
    if (wording.isPresent()) {
      throw problem("two forms");
    }
    wording = Optional.of(one);
  }

  private String region(String value) {
    try {
      return Region.parse(value).code();
    } catch (IllegalArgumentException e) {
      throw problem("region: " + e.getMessage());
    }
  }

  private String period(String value) {
    if (value.equals("previous")) {
      return value;
    }
    try {
      return Period.parse(value).toString();
    } catch (IllegalArgumentException e) {
      throw problem("period: " + e.getMessage());
    }
  }

  private RuntimeException problem(String what) {
    return place.problem("{" + written + "}: " + what);
  }
}
