package org.suzhi.procedure.internal.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.suzhi.kernel.Text;
import org.suzhi.procedure.Capacity;
import org.suzhi.procedure.Flow;
import org.suzhi.procedure.Flow.Action;
import org.suzhi.procedure.Flow.Condition;
import org.suzhi.procedure.Flow.Kind;
import org.suzhi.procedure.Flow.Outcome;
import org.suzhi.procedure.Flow.Stage;
import org.suzhi.procedure.Flow.Trigger;
import org.suzhi.procedure.Verb;
import org.suzhi.procedure.internal.reading.Entries;
import org.suzhi.procedure.internal.reading.Item;
import org.suzhi.procedure.internal.reading.Words;

/** Reads a flow's file; what is wrong with it is named by file and line. */
public final class FlowReading {

  private static final String DUE = "due ";

  private final Entries file;
  private final Map<String, Item> places = new LinkedHashMap<>();
  private final Set<String> limits;
  private final Set<String> switches;

  private final String yaml;

  private FlowReading(Entries file, String yaml) {
    this.yaml = yaml;
    this.file = file.only("name", "purpose", "starts", "limits", "switches", "stages");
    this.limits = file.below("limits").keySet();
    this.switches = file.below("switches").keySet();
  }

  /** The flow of a file {@code NAME.yaml}. */
  public static Flow read(Path path) {
    try {
      return read(path, Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The flow in {@code yaml}, which came from {@code path}. */
  public static Flow read(Path path, String yaml) {
    return new FlowReading(Entries.read(path, yaml), yaml).flow(code(path));
  }

  private static String code(Path path) {
    return String.valueOf(path.getFileName()).replaceFirst("\\.yaml$", "");
  }

  private Flow flow(String code) {
    var stages = new LinkedHashMap<String, Stage>();
    file.get("stages").entries().all().forEach((name, item) -> stages.put(name, stage(name, item)));
    var flow =
        new Flow(
            file.item().checked(code, Words::code),
            file.bilingual("name"),
            file.bilingual("purpose"),
            file.get("starts").text(),
            texts("limits"),
            texts("switches"),
            stages,
            yaml);
    new FlowCheck(flow, file.get("starts"), places).check();
    return flow;
  }

  private Map<String, Text> texts(String name) {
    var texts = new LinkedHashMap<String, Text>();
    file.below(name)
        .forEach(
            (code, item) ->
                texts.put(item.checked(code, Words::code), item.entries().bilingual("name")));
    return texts;
  }

  private Stage stage(String code, Item item) {
    places.put(code, item);
    var entries = item.entries().only("name", "counts", "suspends", "end", "actions");
    var actions = new LinkedHashMap<String, Action>();
    entries.below("actions").forEach((name, each) -> actions.put(name, action(code, name, each)));
    return new Stage(
        item.checked(code, Words::code),
        entries.bilingual("name"),
        limits(entries, "counts"),
        limits(entries, "suspends"),
        entries.find("end").map(end -> end.value(Words.of(Outcome.class, "outcome"))),
        actions);
  }

  private List<String> limits(Entries entries, String name) {
    return entries.values(name, known(limits, "limit"));
  }

  private Action action(String stage, String code, Item item) {
    places.put(place(stage, code), item);
    var entries =
        item.entries().only("act", "by", "label", "to", "does", "when", "with", "without");
    return new Action(
        item.checked(code, Words::code),
        kind(code, entries),
        by(entries),
        entries.bilingual("label"),
        entries.get("to").text(),
        entries.values("does", Words.of(Verb.class, "verb")),
        trigger(entries),
        condition(entries));
  }

  static String place(String stage, String action) {
    return stage + "/" + action;
  }

  /** An action that is called by its kind need not say it twice. */
  private static Kind kind(String code, Entries entries) {
    var read = Words.of(Kind.class, "act");
    return entries
        .find("act")
        .map(act -> act.value(read))
        .orElseGet(() -> entries.item().checked(code, read));
  }

  private static Set<Capacity> by(Entries entries) {
    var item = entries.get("by");
    var read = Words.of(Capacity.class, "role");
    var roles =
        item.isList()
            ? item.items().stream().map(each -> each.value(read)).toList()
            : List.of(item.value(read));
    if (roles.isEmpty() || roles.contains(Capacity.SYSTEM) && roles.size() > 1) {
      throw item.problem("by: name who may act; the system acts alone");
    }
    return EnumSet.copyOf(roles);
  }

  private Trigger trigger(Entries entries) {
    return entries
        .find("when")
        .<Trigger>map(when -> when.value(this::trigger))
        .orElseGet(Trigger.AtOnce::new);
  }

  private Trigger trigger(String written) {
    if (written.equals("parts-ended")) {
      return new Trigger.PartsEnded();
    }
    if (written.startsWith(DUE)) {
      return new Trigger.WhenDue(known(limits, "limit").apply(written.substring(DUE.length())));
    }
    throw new IllegalArgumentException("write due LIMIT or parts-ended, not " + written);
  }

  private Condition condition(Entries entries) {
    var known = known(switches, "switch");
    var conditions = new ArrayList<Condition>();
    entries.find("with").ifPresent(it -> conditions.add(new Condition.With(it.value(known))));
    entries.find("without").ifPresent(it -> conditions.add(new Condition.Without(it.value(known))));
    if (conditions.size() > 1) {
      throw entries.problem("give with or without, not both");
    }
    return conditions.isEmpty() ? new Condition.Always() : conditions.getFirst();
  }

  private static Function<String, String> known(Set<String> names, String what) {
    return name -> {
      if (!names.contains(name)) {
        throw new IllegalArgumentException(name + " is no " + what + "; known are " + names);
      }
      return name;
    };
  }
}
