package org.suzhi.procedure.internal.example;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.suzhi.procedure.Form.Field;
import org.suzhi.procedure.Form.Type;
import org.suzhi.procedure.Service;
import org.suzhi.procedure.internal.reading.Entries;
import org.suzhi.procedure.internal.reading.Item;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An example of a service: a filing, what is done to it, and how it must come out.
 *
 * @param known what the platform is made to know, such as {@code recorded}
 */
public record Example(
    Path file,
    LocalDateTime filed,
    JsonNode answers,
    Map<String, Object> known,
    List<Deed> deeds,
    Expected expected) {

  private static final JsonMapper JSON = JsonMapper.shared();

  public Example {
    known = Map.copyOf(known);
    deeds = List.copyOf(deeds);
  }

  /** Something done at a moment; only time passes where nothing is. */
  public record Deed(LocalDateTime at, Optional<String> action, Item place) {}

  /**
   * What must come of it; what is empty is not looked at.
   *
   * @param due last day of limits that run at the end
   */
  public record Expected(
      Optional<String> stage,
      Optional<Boolean> overdue,
      Map<String, LocalDate> due,
      Set<String> refused,
      Set<String> problems) {
    public Expected {
      due = Map.copyOf(due);
      refused = Set.copyOf(refused);
      problems = Set.copyOf(problems);
    }
  }

  /** What is known to be so, or not. */
  private static final Set<String> TRUTHS = Set.of("in_field", "deposited");

  /** Reads an example of {@code service}. */
  public static Example read(Path file, Service service) {
    var entries = Entries.read(file).only("shows", "filed", "answers", "known", "then", "ends");
    entries.bilingual("shows");
    var filed = entries.get("filed").value(LocalDateTime::parse);
    return new Example(
        file,
        filed,
        answers(entries.get("answers").entries(), service),
        known(entries, filed.toLocalDate()),
        entries.items("then").stream().map(Example::deed).toList(),
        expected(entries.get("ends").entries()));
  }

  private static Deed deed(Item item) {
    var entries = item.entries().only("at", "do");
    return new Deed(
        entries.get("at").value(LocalDateTime::parse), entries.find("do").map(Item::text), item);
  }

  private static Expected expected(Entries entries) {
    entries.only("stage", "overdue", "due", "refused", "problems");
    var due = new LinkedHashMap<String, LocalDate>();
    entries.below("due").forEach((limit, day) -> due.put(limit, day.value(LocalDate::parse)));
    return new Expected(
        entries.find("stage").map(Item::text),
        entries.find("overdue").map(Item::isTrue),
        due,
        Set.copyOf(entries.values("refused", code -> code)),
        Set.copyOf(entries.values("problems", path -> path)));
  }

  private static Map<String, Object> known(Entries entries, LocalDate filedOn) {
    var known = new LinkedHashMap<String, Object>();
    known.put("filed_on", filedOn);
    known.put("channel", "online");
    known.put("in_field", true);
    known.put("recorded", List.of());
    known.put("deposited", true);
    entries
        .below("known")
        .forEach(
            (name, item) ->
                known.put(
                    name,
                    item.isList()
                        ? item.items().stream().map(Item::text).toList()
                        : TRUTHS.contains(name) ? (Object) item.isTrue() : item.text()));
    return known;
  }

  private static JsonNode answers(Entries entries, Service service) {
    var answers = JSON.createObjectNode();
    entries.all().forEach((name, item) -> answers.set(name, json(item)));
    files(answers, service.form().fields().toList());
    return answers;
  }

  private static JsonNode json(Item item) {
    return switch (item.node()) {
      case ScalarNode scalar -> JSON.getNodeFactory().stringNode(scalar.getValue());
      case SequenceNode _ -> {
        var array = JSON.createArrayNode();
        item.items().forEach(each -> array.add(json(each)));
        yield array;
      }
      case MappingNode _ -> {
        var object = JSON.createObjectNode();
        item.entries().all().forEach((name, each) -> object.set(name, json(each)));
        yield object;
      }
      default -> throw item.problem("can't be an answer");
    };
  }

  /** Files are written by their names alone. */
  private static void files(ObjectNode answers, List<Field> fields) {
    for (var field : fields) {
      var given = answers.path(field.code());
      if (field.type() instanceof Type.Files && given.isArray()) {
        var files = JSON.createArrayNode();
        given.forEach(
            name ->
                files.add(
                    JSON.createObjectNode()
                        .put("name", name.asString(""))
                        .put("digest", "0".repeat(64))
                        .put("size", 1_000)));
        answers.set(field.code(), files);
      } else if (field.type() instanceof Type.Repeated group) {
        given.forEach(each -> files((ObjectNode) each, group.fields()));
      }
    }
  }
}
