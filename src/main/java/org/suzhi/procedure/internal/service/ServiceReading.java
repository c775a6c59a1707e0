package org.suzhi.procedure.internal.service;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.suzhi.kernel.Money;
import org.suzhi.kernel.Text;
import org.suzhi.procedure.Flow;
import org.suzhi.procedure.Form;
import org.suzhi.procedure.Service;
import org.suzhi.procedure.Service.Basis;
import org.suzhi.procedure.Service.Channel;
import org.suzhi.procedure.Service.Fee;
import org.suzhi.procedure.Service.Limit;
import org.suzhi.procedure.Service.Status;
import org.suzhi.procedure.Sources;
import org.suzhi.procedure.TimeLimit;
import org.suzhi.procedure.internal.form.FormReading;
import org.suzhi.procedure.internal.reading.Entries;
import org.suzhi.procedure.internal.reading.Item;
import org.suzhi.procedure.internal.reading.Words;

/** Reads a service's files and fits them to its flow. */
public final class ServiceReading {

  private final Entries file;
  private final Map<String, Flow> flows;

  private ServiceReading(Entries file, Map<String, Flow> flows) {
    this.file =
        file.only(
            "system",
            "version",
            "name",
            "who",
            "accepts",
            "decides",
            "channels",
            "flow",
            "on",
            "limits",
            "fee",
            "legal-basis",
            "result",
            "register",
            "status",
            "confidential",
            "named",
            "matter",
            "reasons",
            "grounds",
            "counts",
            "parts");
    this.flows = flows;
  }

  /**
   * The service of {@code folder}, whose name is its code, with what all services have in common.
   */
  public static Service read(Path folder, Map<String, String> common, Map<String, Flow> flows) {
    var files = new TreeMap<>(common);
    files.putAll(ServiceFiles.of(folder));
    return restore(folder, files, flows);
  }

  /** The service in {@code files}, which came from {@code folder}. */
  public static Service restore(Path folder, Map<String, String> files, Map<String, Flow> flows) {
    var yaml = ServiceFiles.needed(files, folder, "service.yaml");
    var form = ServiceFiles.needed(files, folder, "form.yaml");
    var file = Entries.read(folder.resolve("service.yaml"), yaml);
    var read = FormReading.read(folder.resolve("form.yaml"), form);
    return new ServiceReading(file, flows).service(folder, read, files);
  }

  private Service service(Path folder, Form form, Map<String, String> files) {
    var flow = flow();
    var sources = new TreeMap<>(files);
    sources.put(Sources.flow(flow.code()), flow.yaml());
    var on = on(flow);
    var extras = new ServiceExtras(file, form, flow);
    return new Service(
        file.item().checked(String.valueOf(folder.getFileName()), Words::code),
        file.get("system").text(),
        file.get("version").value(Integer::parseInt),
        file.bilingual("name"),
        who(),
        codes("accepts"),
        codes("decides"),
        channels(),
        flow,
        on,
        limits(flow, on),
        file.find("fee").map(item -> fee(item.entries())),
        file.items("legal-basis").stream().map(ServiceReading::basis).toList(),
        file.bilingual("result"),
        file.find("register").map(item -> item.value(Words::code)),
        file.isTrue("confidential"),
        extras.named(),
        extras.matter(),
        extras.texts("reasons"),
        extras.texts("grounds"),
        extras.counted(),
        extras.parts(),
        status(file),
        form,
        new Sources(sources));
  }

  private Flow flow() {
    var named = file.get("flow");
    var flow = flows.get(named.text());
    if (flow == null) {
      throw named.problem(
          "there is no flow " + named.text() + "; known are " + new TreeSet<>(flows.keySet()));
    }
    return flow;
  }

  private Set<String> on(Flow flow) {
    var on = new LinkedHashSet<String>();
    for (var item : file.items("on")) {
      if (!flow.switches().containsKey(item.text())) {
        throw item.problem(item.text() + " is no switch of the flow " + flow.code());
      }
      on.add(item.text());
    }
    return on;
  }

  private Map<String, Text> who() {
    var who = new LinkedHashMap<String, Text>();
    var given = file.get("who").entries();
    given
        .all()
        .forEach((code, item) -> who.put(item.checked(code, Words::code), given.bilingual(code)));
    if (who.isEmpty()) {
      throw given.problem("nobody may apply");
    }
    return who;
  }

  private Set<String> codes(String name) {
    var codes = new LinkedHashSet<>(file.values(name, Words::code));
    if (codes.isEmpty()) {
      throw file.problem(name + " is missing: name at least one kind of body");
    }
    return codes;
  }

  private Set<Channel> channels() {
    var channels = file.values("channels", Words.of(Channel.class, "channel"));
    if (channels.isEmpty()) {
      throw file.problem("channels is missing: there must be a way to apply");
    }
    return EnumSet.copyOf(channels);
  }

  private Map<String, Limit> limits(Flow flow, Set<String> on) {
    var limits = new LinkedHashMap<String, Limit>();
    file.below("limits")
        .forEach(
            (code, item) -> {
              if (!flow.limits().containsKey(code)) {
                throw item.problem(code + " is no limit of the flow " + flow.code());
              }
              limits.put(code, limit(item.entries()));
            });
    for (var code : needed(flow, on)) {
      if (!limits.containsKey(code)) {
        throw file.problem("the limit " + code + " of the flow " + flow.code() + " is missing");
      }
    }
    return limits;
  }

  /** The limits of stages that an application of this service can come to. */
  private static Set<String> needed(Flow flow, Set<String> on) {
    var needed = new LinkedHashSet<String>();
    for (var stage : flow.stages().values()) {
      boolean isLedTo =
          stage.code().equals(flow.start())
              || flow.stages().values().stream()
                  .flatMap(each -> each.actions().values().stream())
                  .filter(action -> action.condition().holds(on))
                  .anyMatch(action -> action.to().equals(stage.code()));
      if (isLedTo) {
        needed.addAll(stage.counts());
      }
    }
    return needed;
  }

  private static Limit limit(Entries entries) {
    entries.only("statutory", "promised", "status");
    var statutory = entries.find("statutory").map(item -> item.value(TimeLimit::parse));
    var running =
        entries
            .find("promised")
            .map(item -> item.value(TimeLimit::parse))
            .or(() -> statutory)
            .orElseThrow(() -> entries.problem("say statutory or promised"));
    return new Limit(statutory, running, status(entries));
  }

  private static Fee fee(Entries entries) {
    entries.only("amount", "status");
    return new Fee(entries.get("amount").value(Money::parse), status(entries));
  }

  private static Basis basis(Item item) {
    var entries = item.entries().only("name", "status");
    return new Basis(entries.get("name").text(), status(entries));
  }

  private static Status status(Entries entries) {
    return entries
        .find("status")
        .map(item -> item.value(Words.of(Status.class, "status")))
        .orElse(Status.SOURCED);
  }
}
