package org.suzhi.procedure.internal.form;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.suzhi.kernel.Money;
import org.suzhi.kernel.Text;
import org.suzhi.procedure.Form.RightKind;
import org.suzhi.procedure.Form.Span;
import org.suzhi.procedure.Form.Type;
import org.suzhi.procedure.internal.reading.Entries;
import org.suzhi.procedure.internal.reading.Words;

/** Reads what a field asks for. */
final class FieldType {

  private static final long MEGABYTE = 1_000_000;
  private static final BigDecimal MOST = new BigDecimal("999999999999999");
  private static final Set<String> ENDINGS =
      Set.of("pdf", "docx", "xlsx", "csv", "jpg", "png", "tif", "zip", "xml", "txt", "mp3", "mp4");

  private FieldType() {}

  static Type read(Entries entries, List<String> common) {
    var type = entries.get("type").text();
    return switch (type) {
      case "text" -> text(only(entries, common, "least", "most", "lines"));
      case "number" -> number(only(entries, common, "least", "most", "decimals"));
      case "money" -> amount(only(entries, common, "least", "most"));
      case "date" -> new Type.Day(span(only(entries, common, "span")));
      case "choice" -> choice(only(entries, common, "options", "several"));
      case "region" -> same(new Type.Region(), only(entries, common));
      case "ipc" -> same(new Type.Ipc(), only(entries, common));
      case "party" -> same(new Type.Party(), only(entries, common));
      case "right" -> right(only(entries, common, "kinds"));
      case "persons" -> new Type.Persons(whole(only(entries, common, "most"), "most", 20, 1, 200));
      case "file" -> files(only(entries, common, "endings", "most", "megabytes"));
      default ->
          throw entries
              .get("type")
              .problem(
                  type
                      + " is no type; known are text, number, money, date, choice, region, ipc,"
                      + " party, right, persons, file, group");
    };
  }

  private static Type same(Type type, Entries checked) {
    return type;
  }

  private static Entries only(Entries entries, List<String> common, String... own) {
    var known = new LinkedHashSet<>(common);
    known.addAll(List.of(own));
    return entries.only(known.toArray(String[]::new));
  }

  private static Type text(Entries entries) {
    int least = whole(entries, "least", 1, 0, 10_000);
    int most = whole(entries, "most", 200, Math.max(1, least), 20_000);
    return new Type.Words(least, most, entries.isTrue("lines"));
  }

  private static Type number(Entries entries) {
    var least = entries.find("least").map(item -> item.value(BigDecimal::new));
    var most = entries.find("most").map(item -> item.value(BigDecimal::new));
    var type =
        new Type.Number(
            least.orElse(BigDecimal.ZERO), most.orElse(MOST), whole(entries, "decimals", 0, 0, 6));
    if (type.least().compareTo(type.most()) > 0) {
      throw entries.problem("least is more than most");
    }
    return type;
  }

  private static Type amount(Entries entries) {
    return new Type.Amount(
        entries.find("least").map(item -> item.value(Money::parse)).orElse(Money.ZERO),
        entries
            .find("most")
            .map(item -> item.value(Money::parse))
            .orElse(Money.yuan(1_000_000_000_000L)));
  }

  private static Span span(Entries entries) {
    return entries
        .find("span")
        .map(item -> item.value(Words.of(Span.class, "span")))
        .orElse(Span.ANY);
  }

  private static Type choice(Entries entries) {
    var options = new LinkedHashMap<String, Text>();
    var given = entries.get("options").entries();
    given
        .all()
        .forEach(
            (code, item) -> options.put(item.checked(code, Words::code), given.bilingual(code)));
    if (options.size() < 2) {
      throw given.problem("a choice has at least two options");
    }
    return new Type.Choice(options, entries.isTrue("several"));
  }

  private static Type right(Entries entries) {
    var kinds = entries.values("kinds", Words.of(RightKind.class, "kind of right"));
    return new Type.Right(kinds.isEmpty() ? EnumSet.allOf(RightKind.class) : EnumSet.copyOf(kinds));
  }

  private static Type files(Entries entries) {
    var endings = new LinkedHashSet<String>();
    for (var item : entries.get("endings").items()) {
      if (!ENDINGS.contains(item.text())) {
        throw item.problem(item.text() + " is no ending that can be checked; known are " + ENDINGS);
      }
      endings.add(item.text());
    }
    return new Type.Files(
        endings,
        whole(entries, "most", 1, 1, 50),
        MEGABYTE * whole(entries, "megabytes", 20, 1, 500));
  }

  /** A whole number between two bounds, or {@code otherwise} where nothing is said. */
  static int whole(Entries entries, String name, int otherwise, int least, int most) {
    int value =
        entries
            .find(name)
            .map(item -> item.value(Integer::parseInt))
            .orElse(Math.max(otherwise, least));
    if (value < least || value > most) {
      var place = entries.find(name).orElse(entries.item());
      throw place.problem(name + " lies between " + least + " and " + most + ", not at " + value);
    }
    return value;
  }
}
