package org.suzhi.procedure.internal.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suzhi.kernel.Money;
import org.suzhi.procedure.Form.Field;
import org.suzhi.procedure.Form.Type;
import org.suzhi.procedure.Service;
import tools.jackson.databind.JsonNode;

/**
 * A filing as decision tables see it: every answer under its field's code with {@code _} for {@code
 * -}, nothing where it was not answered, and what the platform knows besides.
 */
final class FilingContext {

  private FilingContext() {}

  static Map<String, @Nullable Object> of(
      Service service, JsonNode answers, Map<String, Object> known) {
    var filing = fields(service.form().fields().toList(), answers);
    filing.putAll(known);
    return filing;
  }

  private static Map<String, @Nullable Object> fields(List<Field> fields, JsonNode answers) {
    var all = new HashMap<String, @Nullable Object>();
    for (var field : fields) {
      all.put(field.code().replace('-', '_'), value(field.type(), answers.path(field.code())));
    }
    return all;
  }

  private static @Nullable Object value(Type type, JsonNode answer) {
    boolean isMissing =
        answer.isMissingNode()
            || answer.isNull()
            || (answer.isString() && answer.asString().isBlank());
    if (isMissing) {
      return null;
    }
    return switch (type) {
      case Type.Number _ -> new BigDecimal(answer.asString());
      case Type.Amount _ -> Money.parse(answer.asString()).inYuan();
      case Type.Day _ -> LocalDate.parse(answer.asString());
      case Type.Choice choice -> choice.several() ? texts(answer) : answer.asString();
      case Type.Words _, Type.Region _, Type.Ipc _ -> answer.asString();
      case Type.Party _, Type.Right _ -> context(answer);
      case Type.Persons _ -> texts(answer);
      case Type.Files _ ->
          answer.valueStream().map(file -> file.path("name").asString("")).toList();
      case Type.Repeated group ->
          answer.valueStream().map(each -> fields(group.fields(), each)).toList();
    };
  }

  private static List<String> texts(JsonNode answer) {
    return answer.valueStream().map(each -> each.asString("")).toList();
  }

  private static Map<String, Object> context(JsonNode answer) {
    var context = new HashMap<String, Object>();
    answer
        .properties()
        .forEach(entry -> context.put(entry.getKey(), entry.getValue().asString("")));
    return context;
  }
}
