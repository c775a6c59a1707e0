package org.suzhi.procedure.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suzhi.procedure.Form;
import org.suzhi.procedure.Form.Field;
import org.suzhi.procedure.Form.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns what a browser sends of a form into answers, right or wrong. */
final class FormInput {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MOST_ROWS = 200;

  private final Map<String, String[]> sent;

  FormInput(Map<String, String[]> sent) {
    this.sent = sent;
  }

  /** The answers with those of {@code fields} replaced by what was sent; papers stay. */
  ObjectNode merged(ObjectNode answers, List<Field> fields) {
    var merged = answers.deepCopy();
    for (var field : fields) {
      if (field.type() instanceof Type.Files) {
        continue;
      }
      answer(field, "")
          .ifPresentOrElse(
              answer -> merged.set(field.code(), answer), () -> merged.remove(field.code()));
    }
    return merged;
  }

  /** What was not asked for after all is not kept: the form shows it because it can't know. */
  static void dropUnasked(ObjectNode answers, List<Field> fields) {
    for (var field : fields) {
      if (field.when().filter(when -> !isAsked(when, answers)).isPresent()) {
        answers.remove(field.code());
      } else if (field.type() instanceof Type.Repeated group) {
        answers.path(field.code()).forEach(row -> dropUnasked((ObjectNode) row, group.fields()));
      }
    }
  }

  private static boolean isAsked(Form.When when, JsonNode answers) {
    var given = answers.path(when.field());
    return given.isArray()
        ? given.valueStream().anyMatch(each -> when.is().contains(each.asString("")))
        : when.is().contains(given.asString(""));
  }

  private Optional<JsonNode> answer(Field field, String prefix) {
    var name = prefix + field.code();
    return switch (field.type()) {
      case Type.Party _ -> object(name, "kind", "name", "number");
      case Type.Right _ -> object(name, "kind", "number");
      case Type.Persons _ ->
          list(one(name).lines().map(String::strip).filter(n -> !n.isEmpty()).toList());
      case Type.Choice choice when choice.several() ->
          list(List.of(sent.getOrDefault(name, new String[0])));
      case Type.Repeated group -> rows(group, name);
      case Type.Files _ -> Optional.empty();
      case Type.Words _,
          Type.Number _,
          Type.Amount _,
          Type.Day _,
          Type.Choice _,
          Type.Region _,
          Type.Ipc _ ->
          text(one(name));
    };
  }

  private Optional<JsonNode> rows(Type.Repeated group, String name) {
    var rows = JSON.createArrayNode();
    for (int i = 0; i < Math.min(count(name), MOST_ROWS); i++) {
      var row = JSON.createObjectNode();
      for (var field : group.fields()) {
        answer(field, name + "[" + i + "].").ifPresent(answer -> row.set(field.code(), answer));
      }
      if (!row.isEmpty()) {
        rows.add(row);
      }
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
  }

  /** How many rows of a group were shown. */
  int count(String name) {
    try {
      return Integer.parseInt(one(name + ".rows"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private Optional<JsonNode> object(String name, String... parts) {
    var object = JSON.createObjectNode();
    for (var part : parts) {
      text(one(name + "." + part)).ifPresent(value -> object.set(part, value));
    }
    boolean isEmpty = object.isEmpty() || object.size() == 1 && object.has("kind");
    return isEmpty ? Optional.empty() : Optional.of(object);
  }

  private static Optional<JsonNode> list(List<String> texts) {
    var array = JSON.createArrayNode();
    texts.forEach(array::add);
    return array.isEmpty() ? Optional.empty() : Optional.of(array);
  }

  private static Optional<JsonNode> text(String text) {
    return text.isBlank()
        ? Optional.empty()
        : Optional.of(JSON.getNodeFactory().stringNode(text.replace("\r\n", "\n").strip()));
  }

  String one(String name) {
    var values = sent.get(name);
    return values == null || values.length == 0 ? "" : values[0];
  }
}
