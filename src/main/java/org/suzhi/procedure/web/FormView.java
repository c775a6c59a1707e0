package org.suzhi.procedure.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.suzhi.procedure.FieldProblem;
import org.suzhi.procedure.Form.Field;
import org.suzhi.procedure.Form.Type;
import org.suzhi.procedure.Paper;
import tools.jackson.databind.JsonNode;

/** Makes the questions of a form ready for a page. */
final class FormView {

  private final Wording wording;
  private final Locale locale;
  private final List<FieldProblem> problems;
  private final List<Paper> papers;
  private final Function<String, List<Paper>> reusable;
  private final Map<String, Integer> rows;

  FormView(
      Wording wording,
      Locale locale,
      List<FieldProblem> problems,
      List<Paper> papers,
      Function<String, List<Paper>> reusable,
      Map<String, Integer> rows) {
    this.wording = wording;
    this.locale = locale;
    this.problems = problems;
    this.papers = papers;
    this.reusable = reusable;
    this.rows = rows;
  }

  List<FieldView> fields(List<Field> fields, JsonNode answers, String prefix) {
    var choices = fields.stream().collect(Collectors.toMap(Field::code, field -> field));
    return fields.stream()
        .map(field -> field(field, answers.path(field.code()), prefix + field.code(), choices))
        .toList();
  }

  static String id(String path) {
    return "f-" + path.replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
  }

  private FieldView field(Field field, JsonNode answer, String name, Map<String, Field> choices) {
    boolean isFile = field.type() instanceof Type.Files;
    return new FieldView(
        kind(field.type()),
        name,
        id(name),
        field.label().in(locale),
        hint(field, choices),
        field.required() && field.when().isEmpty(),
        value(field.type(), answer),
        options(field.type()),
        chosen(answer),
        rowsOf(field.type(), answer, name),
        isFile
            ? papers.stream().filter(paper -> paper.field().equals(field.code())).toList()
            : List.of(),
        isFile ? reusable.apply(field.code()) : List.of(),
        faults(field.type(), name),
        most(field.type()));
  }

  private static String kind(Type type) {
    return switch (type) {
      case Type.Words words -> words.lines() ? "lines" : "words";
      case Type.Number _ -> "number";
      case Type.Amount _ -> "money";
      case Type.Day _ -> "date";
      case Type.Choice choice -> choice.several() ? "several" : "choice";
      case Type.Region _ -> "region";
      case Type.Ipc _ -> "ipc";
      case Type.Party _ -> "party";
      case Type.Right _ -> "right";
      case Type.Persons _ -> "persons";
      case Type.Files _ -> "file";
      case Type.Repeated _ -> "group";
    };
  }

  private String hint(Field field, Map<String, Field> choices) {
    var parts = new ArrayList<String>();
    field
        .when()
        .ifPresent(
            when -> {
              var choice = choices.get(when.field());
              if (choice != null && choice.type() instanceof Type.Choice of) {
                var options =
                    of.options().entrySet().stream()
                        .filter(option -> when.is().contains(option.getKey()))
                        .map(option -> option.getValue().in(locale))
                        .collect(Collectors.joining(Wording.isEnglish(locale) ? ", " : "、"));
                parts.add(
                    wording.say("procedure.form.when", locale, choice.label().in(locale), options));
              }
            });
    field.hint().ifPresent(hint -> parts.add(hint.in(locale)));
    if (field.type() instanceof Type.Files files) {
      parts.add(
          wording.say(
              "procedure.form.files",
              locale,
              files.endings().stream()
                  .sorted()
                  .collect(Collectors.joining(" "))
                  .toUpperCase(Locale.ROOT),
              files.most(),
              files.bytes() / 1_000_000));
    }
    return String.join(" ", parts);
  }

  private static Map<String, String> value(Type type, JsonNode answer) {
    var value = new LinkedHashMap<String, String>();
    if (type instanceof Type.Persons) {
      value.put(
          "", answer.valueStream().map(n -> n.asString("")).collect(Collectors.joining("\n")));
    } else if (answer.isObject()) {
      answer.properties().forEach(part -> value.put(part.getKey(), part.getValue().asString("")));
    } else if (answer.isValueNode()) {
      value.put("", answer.asString(""));
    }
    return value;
  }

  private Map<String, String> options(Type type) {
    var options = new LinkedHashMap<String, String>();
    if (type instanceof Type.Choice choice) {
      choice.options().forEach((code, text) -> options.put(code, text.in(locale)));
    } else if (type instanceof Type.Right right) {
      right.kinds().stream()
          .sorted()
          .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .forEach(kind -> options.put(kind, wording.say("procedure.right." + kind, locale)));
    }
    return options;
  }

  private static List<String> chosen(JsonNode answer) {
    return answer.isArray()
        ? answer.valueStream().map(each -> each.asString("")).toList()
        : List.of(answer.asString(""));
  }

  private List<List<FieldView>> rowsOf(Type type, JsonNode answer, String name) {
    if (!(type instanceof Type.Repeated group)) {
      return List.of();
    }
    int shown =
        Math.max(Math.max(group.least(), 1), Math.max(answer.size(), rows.getOrDefault(name, 0)));
    var all = new ArrayList<List<FieldView>>();
    for (int i = 0; i < Math.min(shown, group.most()); i++) {
      all.add(fields(group.fields(), answer.path(i), name + "[" + i + "]."));
    }
    return all;
  }

  private static int most(Type type) {
    return switch (type) {
      case Type.Words words -> words.most();
      case Type.Files files -> files.most();
      case Type.Repeated group -> group.most();
      default -> 100;
    };
  }

  /** A group's own faults only: those of its rows stand beside them. */
  private List<String> faults(Type type, String name) {
    return problems.stream()
        .filter(
            problem ->
                problem.path().equals(name)
                    || !(type instanceof Type.Repeated)
                        && (problem.path().startsWith(name + ".")
                            || problem.path().startsWith(name + "[")))
        .map(problem -> wording.problem(problem, locale))
        .distinct()
        .toList();
  }
}
