package org.suzhi.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.RegionCode;
import org.suzhi.kernel.Text;
import org.suzhi.platform.Pack;
import org.suzhi.platform.PackProblem;
import org.suzhi.platform.RegionEntry;
import org.suzhi.platform.Regions;
import org.suzhi.procedure.internal.flow.FlowDrawing;
import org.suzhi.procedure.internal.flow.FlowReading;
import org.suzhi.procedure.internal.form.AnswerWords;
import org.suzhi.procedure.internal.form.FormCheck;
import org.suzhi.procedure.internal.rules.TableReading;
import org.suzhi.procedure.internal.service.ServiceReading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The services of the pack, read when the program starts: what can't run refuses the start with
 * file and line.
 */
@Component
public final class Services {

  /** Documents for services that have none of their own. */
  private static final List<String> COMMON =
      List.of("result.zh.html", "result.en.html", "refusal.zh.html", "refusal.en.html");

  private final Map<String, Flow> flows = new TreeMap<>();
  private final Map<String, Service> services = new TreeMap<>();
  private final Map<String, String> common = new TreeMap<>();
  private final MessageSource messages;
  private final JsonMapper json;
  private final Function<RegionCode, Optional<Text>> regions;

  @Autowired
  Services(Pack pack, MessageSource messages, JsonMapper json, Regions regions) {
    this(pack, messages, json, code -> regions.find(code).map(RegionEntry::name));
  }

  Services(
      Pack pack,
      MessageSource messages,
      JsonMapper json,
      Function<RegionCode, Optional<Text>> regions) {
    this.messages = messages;
    this.json = json;
    this.regions = regions;
    for (var name : COMMON) {
      pack.file(name).ifPresent(file -> common.put(name, text(file)));
    }
    files(pack, "flows", ".yaml").forEach(this::addFlow);
    files(pack, "services", "service.yaml").forEach(this::addService);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Pack pack, String folder, String ending) {
    try {
      return pack.below(folder).stream().filter(file -> file.toString().endsWith(ending)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addFlow(Path file) {
    var flow = FlowReading.read(file);
    if (flows.put(flow.code(), flow) != null) {
      throw new PackProblem(file, 1, "another pack has the flow " + flow.code() + "; rename one");
    }
  }

  private void addService(Path file) {
    var folder = file.getParent();
    if (folder == null) {
      throw new PackProblem(file, 1, "a service stands in a folder of its own");
    }
    var service = ServiceReading.read(folder, common, flows);
    if (services.put(service.code(), service) != null) {
      throw new PackProblem(file, 1, "another pack has the service " + service.code());
    }
  }

  /** All services by code. */
  public Collection<Service> all() {
    return List.copyOf(services.values());
  }

  /** The service of that code. */
  public Optional<Service> find(String code) {
    return Optional.ofNullable(services.get(code));
  }

  /** A service as it was when {@code sources} were its files. */
  public Service restored(String code, Sources sources) {
    var known = new TreeMap<String, Flow>();
    for (var file : sources.files().entrySet()) {
      if (file.getKey().startsWith("flow/")) {
        var flow = FlowReading.read(Path.of(file.getKey()), file.getValue());
        known.put(flow.code(), flow);
      }
    }
    return ServiceReading.restore(Path.of(code), sources.files(), known);
  }

  /** What is wrong with {@code answers} to the form of {@code service}; best nothing. */
  public List<FieldProblem> problems(
      Service service, JsonNode answers, LocalDate today, Predicate<RegionCode> regions) {
    return FormCheck.problems(service.form(), answers, today, regions);
  }

  /** What was answered, in words; {@code answers} is JSON. */
  public List<ShownAnswer> shown(Service service, String answers, Locale locale) {
    return new AnswerWords(locale, messages, regions).all(service.form(), json.readTree(answers));
  }

  /** The decision tables of {@code service} as people read them. */
  public List<DecisionTable> tables(Service service) {
    return service.sources().find("rules.dmn").map(TableReading::read).orElse(List.of());
  }

  /** The flow of {@code service} as SVG, with the stage where an application stands. */
  public String drawing(Service service, Optional<String> stage, Locale locale) {
    return FlowDrawing.draw(service.flow(), service.on(), stage, messages, locale);
  }
}
