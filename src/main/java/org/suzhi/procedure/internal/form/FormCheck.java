package org.suzhi.procedure.internal.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.suzhi.kernel.RegionCode;
import org.suzhi.procedure.FieldProblem;
import org.suzhi.procedure.Form;
import org.suzhi.procedure.Form.Field;
import org.suzhi.procedure.Form.Type;
import org.suzhi.procedure.internal.reading.Words;
import tools.jackson.databind.JsonNode;

/** Checks answers to a form, whether a page or a program gave them. */
public final class FormCheck {

  private static final String DECLARATIONS = "declarations";

  private final ValueCheck values;
  private final List<FieldProblem> problems = new ArrayList<>();

  private FormCheck(LocalDate today, Predicate<RegionCode> regions) {
    values = new ValueCheck(today, regions, problems);
  }

  /** Everything that is wrong with {@code answers}, in the order of the form; best nothing. */
  public static List<FieldProblem> problems(
      Form form, JsonNode answers, LocalDate today, Predicate<RegionCode> regions) {
    var check = new FormCheck(today, regions);
    check.all(form, answers);
    return List.copyOf(check.problems);
  }

  private void all(Form form, JsonNode answers) {
    if (!answers.isObject()) {
      problems.add(FieldProblem.at("", "procedure.field.no-answers"));
      return;
    }
    fields(form.fields().toList(), answers, "", List.of(DECLARATIONS));
    var declared = answers.path(DECLARATIONS);
    for (var declaration : form.declarations()) {
      var code = Words.written(declaration);
      if (!ValueCheck.isYes(declared.path(code))) {
        problems.add(FieldProblem.at(DECLARATIONS + "." + code, "procedure.field.declare"));
      }
    }
  }

  private void fields(List<Field> fields, JsonNode answers, String path, List<String> besides) {
    for (var field : fields) {
      var answer = answers.path(field.code());
      var at = path + field.code();
      if (isAsked(field, answers)) {
        field(field, answer, at);
      } else if (!ValueCheck.isEmpty(answer)) {
        problems.add(FieldProblem.at(at, "procedure.field.not-asked"));
      }
    }
    var known = fields.stream().map(Field::code).collect(Collectors.toSet());
    for (var name : answers.propertyNames()) {
      if (!known.contains(name) && !besides.contains(name)) {
        problems.add(FieldProblem.at(path + ValueCheck.shown(name), "procedure.field.unknown"));
      }
    }
  }

  /** A field that leans on one that isn't asked itself isn't asked either. */
  private static boolean isAsked(Field field, JsonNode answers) {
    return field
        .when()
        .map(
            when -> {
              var given = answers.path(when.field());
              return given.isArray()
                  ? given.valueStream().anyMatch(each -> when.is().contains(each.asString("")))
                  : when.is().contains(given.asString(""));
            })
        .orElse(true);
  }

  private void field(Field field, JsonNode answer, String at) {
    if (ValueCheck.isEmpty(answer)) {
      boolean mayBeEmpty =
          !field.required()
              || field.type() instanceof Type.Repeated(var least, var most, var all) && least == 0;
      if (!mayBeEmpty) {
        problems.add(FieldProblem.at(at, "procedure.field.required"));
      }
    } else if (field.type() instanceof Type.Repeated group) {
      group(group, answer, at);
    } else {
      values.check(field.type(), answer, at);
    }
  }

  private void group(Type.Repeated group, JsonNode answer, String at) {
    if (!values.isListOf(answer, group.least(), group.most(), at)) {
      return;
    }
    for (int i = 0; i < answer.size(); i++) {
      var each = at + "[" + i + "]";
      if (answer.path(i).isObject()) {
        fields(group.fields(), answer.path(i), each + ".", List.of());
      } else {
        problems.add(FieldProblem.at(each, "procedure.field.form"));
      }
    }
  }
}
