package org.suzhi.procedure.internal.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.suzhi.kernel.Money;
import org.suzhi.kernel.RegionCode;
import org.suzhi.kernel.Text;
import org.suzhi.procedure.Form;
import org.suzhi.procedure.Form.Field;
import org.suzhi.procedure.Form.Type;
import org.suzhi.procedure.ShownAnswer;
import tools.jackson.databind.JsonNode;

/** Says answers in words, with personal numbers masked. */
public final class AnswerWords {

  private final Locale locale;
  private final MessageSource messages;
  private final Function<RegionCode, Optional<Text>> regions;

  public AnswerWords(
      Locale locale, MessageSource messages, Function<RegionCode, Optional<Text>> regions) {
    this.locale = locale;
    this.messages = messages;
    this.regions = regions;
  }

  /** Every question that was answered, in the form's order. */
  public List<ShownAnswer> all(Form form, JsonNode answers) {
    var shown = new ArrayList<ShownAnswer>();
    for (var page : form.pages()) {
      for (var field : page.fields()) {
        var answer = answers.path(field.code());
        if (!ValueCheck.isEmpty(answer)) {
          shown.add(
              new ShownAnswer(
                  page.code(),
                  page.title().in(locale),
                  field.code(),
                  field.label().in(locale),
                  lines(field.type(), answer)));
        }
      }
    }
    return shown;
  }

  private List<String> lines(Type type, JsonNode answer) {
    return switch (type) {
      case Type.Words _, Type.Ipc _ -> answer.asString("").lines().toList();
      case Type.Number _ -> List.of(number(answer.asString("")));
      case Type.Amount _ -> List.of(money(answer.asString("")));
      case Type.Day _ -> List.of(day(answer.asString("")));
      case Type.Choice choice -> choice(choice, answer);
      case Type.Region _ -> List.of(region(answer.asString("")));
      case Type.Party _ -> List.of(party(answer));
      case Type.Right _ -> List.of(right(answer));
      case Type.Persons _ -> answer.valueStream().map(each -> each.asString("")).toList();
      case Type.Files _ ->
          answer.valueStream().map(each -> each.path("name").asString("")).toList();
      case Type.Repeated group -> answer.valueStream().map(each -> row(group, each)).toList();
    };
  }

  private String row(Type.Repeated group, JsonNode row) {
    var said = new ArrayList<String>();
    for (Field field : group.fields()) {
      var answer = row.path(field.code());
      if (!ValueCheck.isEmpty(answer)) {
        said.add(
            messages.getMessage(
                "procedure.answer.part",
                new Object[] {
                  field.label().in(locale), String.join("; ", lines(field.type(), answer))
                },
                locale));
      }
    }
    return String.join(isEnglish() ? "; " : "；", said);
  }

  private List<String> choice(Type.Choice choice, JsonNode answer) {
    var codes = answer.isArray() ? answer.valueStream().toList() : List.of(answer);
    return codes.stream()
        .map(code -> code.asString(""))
        .map(
            code ->
                Optional.ofNullable(choice.options().get(code)).map(t -> t.in(locale)).orElse(code))
        .toList();
  }

  private String region(String code) {
    try {
      return regions.apply(new RegionCode(code)).map(name -> name.in(locale)).orElse(code);
    } catch (IllegalArgumentException e) {
      return code;
    }
  }

  private static String party(JsonNode party) {
    var number = party.path("number").asString("");
    boolean isPerson = party.path("kind").asString("").equals("person");
    return party.path("name").asString("") + " " + (isPerson ? masked(number) : number);
  }

  /** A personal number shows where and when no more than it must. */
  private static String masked(String number) {
    return number.length() < 8
        ? "*".repeat(number.length())
        : number.substring(0, 3)
            + "*".repeat(number.length() - 5)
            + number.substring(number.length() - 2);
  }

  private String right(JsonNode right) {
    var kind = right.path("kind").asString("");
    return messages.getMessage("procedure.right." + kind, null, kind, locale)
        + " "
        + right.path("number").asString("");
  }

  private static String number(String written) {
    try {
      return String.format(Locale.ROOT, "%,f", new BigDecimal(written)).replaceAll("\\.?0+$", "");
    } catch (NumberFormatException e) {
      return written;
    }
  }

  private String money(String written) {
    try {
      return Money.parse(written).format(locale);
    } catch (IllegalArgumentException e) {
      return written;
    }
  }

  private String day(String written) {
    try {
      var pattern = isEnglish() ? "d MMMM yyyy" : "yyyy年M月d日";
      return LocalDate.parse(written).format(DateTimeFormatter.ofPattern(pattern, locale));
    } catch (java.time.DateTimeException e) {
      return written;
    }
  }

  private boolean isEnglish() {
    return locale.getLanguage().equals("en");
  }
}
