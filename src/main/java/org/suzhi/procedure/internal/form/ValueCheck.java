package org.suzhi.procedure.internal.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.suzhi.kernel.ApplicationNumber;
import org.suzhi.kernel.CreditCode;
import org.suzhi.kernel.IpcSymbol;
import org.suzhi.kernel.Money;
import org.suzhi.kernel.RegionCode;
import org.suzhi.kernel.ResidentNumber;
import org.suzhi.procedure.FieldProblem;
import org.suzhi.procedure.Form.RightKind;
import org.suzhi.procedure.Form.Span;
import org.suzhi.procedure.Form.Type;
import org.suzhi.procedure.internal.reading.Words;
import tools.jackson.databind.JsonNode;

/** Checks one answer against what its field asks for. */
record ValueCheck(LocalDate today, Predicate<RegionCode> regions, List<FieldProblem> problems) {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_NUMBER = 60;
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");

  void check(Type type, JsonNode answer, String at) {
    switch (type) {
      case Type.Words words -> words(words, answer, at);
      case Type.Number number -> number(number, answer, at);
      case Type.Amount amount -> amount(amount, answer, at);
      case Type.Day day -> day(day, answer, at);
      case Type.Choice choice -> choice(choice, answer, at);
      case Type.Region region -> region(answer, at);
      case Type.Ipc ipc -> parsed(IpcSymbol::parse, answer, at, "procedure.field.ipc");
      case Type.Party party -> party(answer, at);
      case Type.Right right -> right(right, answer, at);
      case Type.Persons persons -> persons(persons, answer, at);
      case Type.Files files -> files(files, answer, at);
      case Type.Repeated group -> throw new IllegalStateException("a group is no value: " + at);
    }
  }

  private void words(Type.Words words, JsonNode answer, String at) {
    if (!answer.isString()) {
      add(at, "procedure.field.form");
      return;
    }
    var text = answer.asString();
    int length = text.codePointCount(0, text.length());
    if (length < words.least() || length > words.most()) {
      add(at, "procedure.field.length", words.least(), words.most(), length);
    } else if (text.codePoints().anyMatch(c -> isRefused(c, words.lines()))) {
      add(at, "procedure.field.characters");
    }
  }

  private static boolean isRefused(int c, boolean lines) {
    boolean isBreak = c == '\n' || c == '\r' || c == '\t';
    return Character.getType(c) == Character.SURROGATE
        || Character.isISOControl(c) && !(lines && isBreak);
  }

  private void number(Type.Number number, JsonNode answer, String at) {
    var written = scalar(answer);
    if (!NUMBER.matcher(written).matches()) {
      add(at, "procedure.field.number");
      return;
    }
    var value = new BigDecimal(written);
    if (value.stripTrailingZeros().scale() > number.decimals()) {
      add(at, "procedure.field.decimals", number.decimals());
    } else if (value.compareTo(number.least()) < 0 || value.compareTo(number.most()) > 0) {
      add(at, "procedure.field.range", plain(number.least()), plain(number.most()));
    }
  }

  private void amount(Type.Amount amount, JsonNode answer, String at) {
    try {
      var value = Money.parse(scalar(answer));
      if (value.compareTo(amount.least()) < 0 || value.compareTo(amount.most()) > 0) {
        add(at, "procedure.field.range", amount.least().toString(), amount.most().toString());
      }
    } catch (IllegalArgumentException e) {
      add(at, "procedure.field.money");
    }
  }

  private void day(Type.Day day, JsonNode answer, String at) {
    try {
      var value = LocalDate.parse(scalar(answer));
      if (value.getYear() < 1900 || value.isAfter(today.plusYears(100))) {
        add(at, "procedure.field.date");
      } else if (day.span() == Span.UP_TO_TODAY && value.isAfter(today)) {
        add(at, "procedure.field.up-to-today");
      } else if (day.span() == Span.FROM_TODAY && value.isBefore(today)) {
        add(at, "procedure.field.from-today");
      }
    } catch (DateTimeException e) {
      add(at, "procedure.field.date");
    }
  }

  private void choice(Type.Choice choice, JsonNode answer, String at) {
    if (!choice.several()) {
      option(choice, answer, at);
    } else if (isListOf(answer, 1, choice.options().size(), at)) {
      answer.forEach(each -> option(choice, each, at));
    }
  }

  private void option(Type.Choice choice, JsonNode answer, String at) {
    if (!choice.options().containsKey(scalar(answer))) {
      add(at, "procedure.field.option");
    }
  }

  private void region(JsonNode answer, String at) {
    try {
      if (!regions.test(new RegionCode(scalar(answer)))) {
        add(at, "procedure.field.region");
      }
    } catch (IllegalArgumentException e) {
      add(at, "procedure.field.region");
    }
  }

  private void party(JsonNode answer, String at) {
    name(answer.path("name"), at + ".name");
    var number = answer.path("number");
    switch (scalar(answer.path("kind"))) {
      case "person" ->
          parsed(ResidentNumber::parse, number, at + ".number", "procedure.field.resident-number");
      case "organisation" ->
          parsed(CreditCode::parse, number, at + ".number", "procedure.field.credit-code");
      default -> add(at + ".kind", "procedure.field.option");
    }
    onlyKnown(answer, Set.of("kind", "name", "number"), at);
  }

  private void right(Type.Right right, JsonNode answer, String at) {
    var kind = scalar(answer.path("kind"));
    if (right.kinds().stream().map(Words::written).noneMatch(kind::equals)) {
      add(at + ".kind", "procedure.field.option");
      return;
    }
    var number = answer.path("number");
    if (kind.equals(Words.written(RightKind.PATENT))) {
      parsed(
          ApplicationNumber::parse, number, at + ".number", "procedure.field.application-number");
    } else {
      words(new Type.Words(1, LONGEST_NUMBER, false), number, at + ".number");
    }
    onlyKnown(answer, Set.of("kind", "number"), at);
  }

  private void persons(Type.Persons persons, JsonNode answer, String at) {
    if (isListOf(answer, 1, persons.most(), at)) {
      for (int i = 0; i < answer.size(); i++) {
        name(answer.path(i), at + "[" + i + "]");
      }
    }
  }

  private void name(JsonNode answer, String at) {
    if (isEmpty(answer)) {
      add(at, "procedure.field.required");
    } else {
      words(new Type.Words(1, LONGEST_NAME, false), answer, at);
    }
  }

  private void files(Type.Files files, JsonNode answer, String at) {
    if (isListOf(answer, 1, files.most(), at)) {
      for (int i = 0; i < answer.size(); i++) {
        file(files, answer.path(i), at + "[" + i + "]");
      }
    }
  }

  private void file(Type.Files files, JsonNode file, String at) {
    name(file.path("name"), at + ".name");
    var name = scalar(file.path("name")).toLowerCase(Locale.ROOT);
    if (files.endings().stream().noneMatch(ending -> name.endsWith("." + ending))) {
      add(
          at,
          "procedure.field.file-type",
          String.join(", ", files.endings().stream().sorted().toList()));
    }
    if (!DIGEST.matcher(scalar(file.path("digest"))).matches()) {
      add(at + ".digest", "procedure.field.digest");
    }
    long size = file.path("size").asLong(0);
    if (size <= 0 || size > files.bytes()) {
      add(at, "procedure.field.file-size", files.bytes() / 1_000_000);
    }
  }

  /** Whether it is a list of so many; what is too long is not looked into. */
  boolean isListOf(JsonNode answer, int least, int most, String at) {
    if (!answer.isArray()) {
      add(at, "procedure.field.form");
      return false;
    }
    if (answer.size() < least || answer.size() > most) {
      add(at, "procedure.field.count", least, most, answer.size());
      return false;
    }
    return true;
  }

  private void onlyKnown(JsonNode answer, Set<String> known, String at) {
    for (var name : answer.propertyNames()) {
      if (!known.contains(name)) {
        add(at + "." + shown(name), "procedure.field.unknown");
      }
    }
  }

  private void parsed(Function<String, ?> parse, JsonNode answer, String at, String key) {
    if (isEmpty(answer)) {
      add(at, "procedure.field.required");
      return;
    }
    try {
      var _ = parse.apply(scalar(answer));
    } catch (IllegalArgumentException e) {
      add(at, key);
    }
  }

  private void add(String at, String key, Object... args) {
    problems.add(FieldProblem.at(at, key, args));
  }

  static boolean isEmpty(JsonNode answer) {
    return answer.isMissingNode()
        || answer.isNull()
        || answer.isString() && answer.asString().isBlank()
        || answer.isContainer() && answer.isEmpty();
  }

  static boolean isYes(JsonNode answer) {
    return answer.isBoolean() ? answer.asBoolean() : scalar(answer).equals("true");
  }

  /** A text or a number as it was written; nothing for anything else. */
  private static String scalar(JsonNode answer) {
    if (answer.isNumber()) {
      var value = answer.decimalValue();
      // 1e-999999999 is short as it is sent and a gigabyte written out.
      boolean isShort = Math.abs((long) value.scale()) <= 30 && value.precision() <= 60;
      return isShort ? value.toPlainString() : "";
    }
    return answer.isString() ? answer.asString().strip() : "";
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }

  static String shown(String name) {
    var start = name.length() > 40 ? name.substring(0, 40) + "..." : name;
    return start.replaceAll("\\p{Cntrl}", " ");
  }
}
