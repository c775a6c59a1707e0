package org.suzhi.procedure.internal.form;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.suzhi.procedure.Form;
import org.suzhi.procedure.Form.Declaration;
import org.suzhi.procedure.Form.Field;
import org.suzhi.procedure.Form.Type;
import org.suzhi.procedure.Form.When;
import org.suzhi.procedure.Service;
import org.suzhi.procedure.internal.reading.Entries;
import org.suzhi.procedure.internal.reading.Item;
import org.suzhi.procedure.internal.reading.Words;

/** Reads a service's {@code form.yaml}. */
public final class FormReading {

  /** Names that the entry of a field can have besides those of its type. */
  private static final List<String> COMMON =
      List.of("field", "type", "label", "hint", "required", "when");

  private final Set<String> codes = new HashSet<>();

  /** The choices that stood before, which a condition may lean on. */
  private final Map<String, Type.Choice> choices = new HashMap<>();

  private FormReading() {}

  /** The form of a file. */
  public static Form read(Path file) {
    return new FormReading().form(Entries.read(file));
  }

  /** The form in {@code yaml}, which came from {@code file}. */
  public static Form read(Path file, String yaml) {
    return new FormReading().form(Entries.read(file, yaml));
  }

  private Form form(Entries file) {
    file.only("status", "declarations", "pages");
    var declared = file.values("declarations", Words.of(Declaration.class, "declaration"));
    if (!declared.contains(Declaration.STATE_SECRETS)) {
      throw file.problem("every form carries the declaration state-secrets");
    }
    var pages = file.get("pages").items().stream().map(item -> page(item.entries())).toList();
    if (pages.isEmpty()) {
      throw file.get("pages").problem("a form has at least one page");
    }
    return new Form(pages, EnumSet.copyOf(declared), status(file));
  }

  private static Service.Status status(Entries file) {
    return file.find("status")
        .map(item -> item.value(Words.of(Service.Status.class, "status")))
        .orElse(Service.Status.SOURCED);
  }

  private Form.Page page(Entries page) {
    page.only("page", "title", "fields");
    return new Form.Page(
        page.get("page").value(Words::code), page.bilingual("title"), fields(page, "", codes));
  }

  private List<Field> fields(Entries place, String scope, Set<String> taken) {
    var fields = new ArrayList<Field>();
    for (var item : place.get("fields").items()) {
      var field = field(item.entries(), scope);
      if (!taken.add(field.code())) {
        throw item.problem("the field " + field.code() + " stands there twice");
      }
      if (field.type() instanceof Type.Choice choice) {
        choices.put(scope + field.code(), choice);
      }
      fields.add(field);
    }
    if (fields.isEmpty()) {
      throw place.get("fields").problem("at least one field is missing here");
    }
    return fields;
  }

  private Field field(Entries entries, String scope) {
    var code = entries.get("field").value(Words::code);
    return new Field(
        code,
        entries.bilingual("label"),
        entries.find("hint").map(hint -> entries.bilingual("hint")),
        type(entries, scope + code + "."),
        entries.find("required").map(Item::isTrue).orElse(true),
        entries.find("when").map(when -> when(when.entries(), scope)));
  }

  private Type type(Entries entries, String scope) {
    if (!entries.get("type").text().equals("group")) {
      return FieldType.read(entries, COMMON);
    }
    if (!scope.matches("[^.]+\\.")) {
      throw entries.problem("a group stands in no other group");
    }
    var known = new LinkedHashSet<>(COMMON);
    known.addAll(List.of("least", "most", "fields"));
    entries.only(known.toArray(String[]::new));
    var taken = new HashSet<String>();
    int least = FieldType.whole(entries, "least", 1, 0, 100);
    return new Type.Repeated(
        least,
        FieldType.whole(entries, "most", 10, Math.max(1, least), 200),
        fields(entries, scope, taken));
  }

  private When when(Entries entries, String scope) {
    entries.only("field", "is");
    var field = entries.get("field").text();
    var choice =
        Optional.ofNullable(choices.get(scope + field))
            .orElseThrow(
                () -> entries.get("field").problem("no choice " + field + " stands before this"));
    var is = new LinkedHashSet<String>();
    for (var item : entries.get("is").items()) {
      if (!choice.options().containsKey(item.text())) {
        throw item.problem(item.text() + " is no option of " + field);
      }
      is.add(item.text());
    }
    return new When(field, is);
  }
}
