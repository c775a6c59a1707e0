package org.suzhi.procedure.internal.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.suzhi.kernel.Text;
import org.suzhi.procedure.Flow;
import org.suzhi.procedure.Flow.Outcome;
import org.suzhi.procedure.Form;
import org.suzhi.procedure.Service.Counted;
import org.suzhi.procedure.Service.Part;
import org.suzhi.procedure.internal.reading.Entries;
import org.suzhi.procedure.internal.reading.Item;
import org.suzhi.procedure.internal.reading.Words;

/** Reads what a service says about its form's fields and its flow's actions. */
final class ServiceExtras {

  private static final String FILED = "filed";

  private final Entries file;
  private final Form form;
  private final Set<String> moments = new TreeSet<>(Set.of(FILED));
  private final Set<String> fields;

  ServiceExtras(Entries file, Form form, Flow flow) {
    this.file = file;
    this.form = form;
    this.fields = form.fields().map(Form.Field::code).collect(Collectors.toSet());
    for (var stage : flow.stages().values()) {
      moments.addAll(stage.actions().keySet());
    }
    for (var outcome : Outcome.values()) {
      moments.add(Words.written(outcome));
    }
  }

  Optional<String> named() {
    return file.find("named").map(this::field);
  }

  List<String> matter() {
    return file.items("matter").stream().map(this::field).toList();
  }

  private String field(Item item) {
    return item.value(this::known);
  }

  private String known(String name) {
    if (!fields.contains(name)) {
      throw new IllegalArgumentException(
          name + " is no field of form.yaml; known are " + new TreeSet<>(fields));
    }
    return name;
  }

  Map<String, Text> texts(String name) {
    var texts = new LinkedHashMap<String, Text>();
    file.find(name)
        .map(Item::entries)
        .ifPresent(
            given ->
                given
                    .all()
                    .forEach(
                        (code, item) ->
                            texts.put(item.checked(code, Words::code), given.bilingual(code))));
    return texts;
  }

  List<Counted> counted() {
    return file.items("counts").stream().map(item -> counted(item.entries())).toList();
  }

  private Counted counted(Entries entries) {
    entries.only("on", "indicator", "by");
    var on = entries.get("on");
    if (!moments.contains(on.text())) {
      throw on.problem("on: nothing is called " + on.text() + "; known are " + moments);
    }
    var by = new LinkedHashMap<String, String>();
    entries.below("by").forEach((dimension, item) -> by.put(dimension, item.value(this::value)));
    return new Counted(on.text(), entries.get("indicator").text(), by);
  }

  private String value(String written) {
    if (written.startsWith("=")) {
      known(written.substring(1));
    }
    return written;
  }

  List<Part> parts() {
    var parts = new ArrayList<Part>();
    for (var item : file.items("parts")) {
      var entries = item.entries().only("service", "answers", "when");
      var answers = new LinkedHashMap<String, String>();
      entries.below("answers").forEach((own, from) -> answers.put(own, field(from)));
      parts.add(
          new Part(
              entries.get("service").value(Words::code),
              answers,
              entries.find("when").map(when -> when(when.entries()))));
    }
    return parts;
  }

  private Form.When when(Entries entries) {
    entries.only("field", "is");
    var field = field(entries.get("field"));
    var choice =
        form.fields()
            .filter(each -> each.code().equals(field))
            .map(Form.Field::type)
            .filter(Form.Type.Choice.class::isInstance)
            .map(Form.Type.Choice.class::cast)
            .findFirst()
            .orElseThrow(() -> entries.problem(field + " is no choice"));
    var is = Set.copyOf(entries.values("is", word -> word));
    if (!choice.options().keySet().containsAll(is)) {
      throw entries.problem("the options of " + field + " are " + choice.options().keySet());
    }
    return new Form.When(field, is);
  }
}
