package org.suzhi.procedure.internal.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.suzhi.kernel.Text;
import org.suzhi.platform.PackProblem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Names and values of a pack's file in the order in which they stand there. */
public record Entries(Item item, Map<String, Item> all) {

  public Entries {
    all = Collections.unmodifiableMap(all);
  }

  /** Reads a file. */
  public static Entries read(Path file) {
    try {
      return read(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads {@code yaml}, which came from {@code file}. */
  public static Entries read(Path file, String yaml) {
    var options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    try {
      var node = new Yaml(options).compose(new java.io.StringReader(yaml));
      if (node == null) {
        throw new PackProblem(file, 1, "is empty");
      }
      return new Item(file, String.valueOf(file.getFileName()), node).entries();
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      throw new PackProblem(
          file, mark == null ? 1 : mark.getLine() + 1L, "can't be read as YAML: " + e.getProblem());
    } catch (YAMLException e) {
      throw new PackProblem(file, 1, "can't be read as YAML: " + e.getMessage());
    }
  }

  static Entries of(Item item) {
    if (!(item.node() instanceof MappingNode mapping)) {
      throw item.problem(item.name() + ": entries are missing here, such as name: value");
    }
    var all = new LinkedHashMap<String, Item>();
    for (var tuple : mapping.getValue()) {
      var key = new Item(item.file(), "name", tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode)) {
        throw key.problem("a name is a plain word");
      }
      var value = new Item(item.file(), key.text(), tuple.getValueNode());
      if (all.put(key.text(), value) != null) {
        throw key.problem(key.text() + " stands there twice; keep one");
      }
    }
    return new Entries(item, all);
  }

  /** Refuses names that mean nothing here, so that a misspelt one is no silence. */
  public Entries only(String... names) {
    for (var entry : all.entrySet()) {
      if (!Set.of(names).contains(entry.getKey())) {
        throw entry
            .getValue()
            .problem(entry.getKey() + " means nothing here; known are " + List.of(names));
      }
    }
    return this;
  }

  /** The value under {@code name}, which must be there. */
  public Item get(String name) {
    return find(name).orElseThrow(() -> problem(name + " is missing"));
  }

  /** The value under {@code name}, where there is one. */
  public Optional<Item> find(String name) {
    return Optional.ofNullable(all.get(name));
  }

  /** The values of the list under {@code name}, none where there is no list. */
  public List<Item> items(String name) {
    return find(name).map(Item::items).orElse(List.of());
  }

  /** The entries under {@code name}, none where there are none. */
  public Map<String, Item> below(String name) {
    return find(name).map(found -> found.entries().all()).orElse(Map.of());
  }

  /** The text in both languages under {@code name}. */
  public Text bilingual(String name) {
    var both = get(name).entries().only("zh", "en");
    return new Text(both.get("zh").text(), both.get("en").text());
  }

  /** The texts of the list under {@code name} as values that check themselves. */
  public <T> List<T> values(String name, Function<String, T> parse) {
    return items(name).stream().map(item -> item.value(parse)).toList();
  }

  /** Whether {@code name} is there and true. */
  public boolean isTrue(String name) {
    return find(name).map(Item::isTrue).orElse(false);
  }

  /** A problem of the whole. */
  public PackProblem problem(String what) {
    return item.problem(item.name() + ": " + what);
  }
}
