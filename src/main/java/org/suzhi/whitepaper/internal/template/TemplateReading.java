package org.suzhi.whitepaper.internal.template;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suzhi.kernel.Region;
import org.suzhi.kernel.Text;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a paper from its files. */
public final class TemplateReading {

  /** The file that says what the paper is. */
  public static final String HEAD = "paper.yaml";

  /** The file of measure words, beside the papers. */
  public static final String MEASURES = "measures.csv";

  private final String code;
  private final Path folder;
  private final Map<String, String> files;

  private TemplateReading(String code, Path folder, Map<String, String> files) {
    this.code = code;
    this.folder = folder;
    this.files = files;
  }

  /**
   * The paper that {@code files} hold.
   *
   * @param folder to name in problems
   * @param files texts by name, {@code measures.csv} among them
   */
  public static PaperTemplate read(String code, Path folder, Map<String, String> files) {
    return new TemplateReading(code, folder, files).read();
  }

  private PaperTemplate read() {
    var fields = fields();
    return new PaperTemplate(
        code,
        text(fields, "title"),
        text(fields, "publisher"),
        value(fields, "region", Region::parse),
        value(fields, "year", TemplateReading::year),
        words(fields, "documents"),
        fields.containsKey("status"),
        words(fields, "chapters").stream().map(name -> chapter(name, fields)).toList(),
        Measures.read(
            new Place(folder.resolveSibling(MEASURES), 1),
            files.getOrDefault(MEASURES, "indicator,breakdown,zh,en_one,en_many")));
  }

  private static int year(String written) {
    if (!written.matches("[12][0-9]{3}")) {
      throw new IllegalArgumentException("a year has four digits");
    }
    return Integer.parseInt(written);
  }

  private Chapter chapter(String name, Map<String, Node> fields) {
    var file = name + ".md";
    var text =
        Optional.ofNullable(files.get(file))
            .orElseThrow(() -> problem(fields, "chapters", "there is no file " + file));
    return new Chapter(name, ChapterReading.read(text, new Place(folder.resolve(file), 1)));
  }

  private Map<String, Node> fields() {
    var start = new Place(folder.resolve(HEAD), 1);
    try {
      var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      var root = yaml.compose(new StringReader(files.getOrDefault(HEAD, "")));
      if (!(root instanceof MappingNode mapping)) {
        throw start.problem("title, publisher, region, year, documents and chapters are wanted");
      }
      var fields = new LinkedHashMap<String, Node>();
      mapping
          .getValue()
          .forEach(
              pair -> fields.put(((ScalarNode) pair.getKeyNode()).getValue(), pair.getValueNode()));
      return fields;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
      throw start.down(line).problem("can't be read as YAML: " + e.getProblem());
    }
  }

  private Text text(Map<String, Node> fields, String key) {
    if (!(field(fields, key) instanceof MappingNode mapping)) {
      throw problem(fields, key, "zh: and en: are wanted below it");
    }
    var sides = new LinkedHashMap<String, String>();
    mapping
        .getValue()
        .forEach(
            pair ->
                sides.put(
                    ((ScalarNode) pair.getKeyNode()).getValue(),
                    pair.getValueNode() instanceof ScalarNode scalar ? scalar.getValue() : ""));
    try {
      return new Text(sides.getOrDefault("zh", ""), sides.getOrDefault("en", ""));
    } catch (IllegalArgumentException e) {
      throw problem(fields, key, e.getMessage());
    }
  }

  private <T> T value(
      Map<String, Node> fields, String key, java.util.function.Function<String, T> parse) {
    if (!(field(fields, key) instanceof ScalarNode scalar)) {
      throw problem(fields, key, "one value is wanted");
    }
    try {
      return parse.apply(scalar.getValue());
    } catch (IllegalArgumentException e) {
      throw problem(fields, key, e.getMessage());
    }
  }

  private List<String> words(Map<String, Node> fields, String key) {
    if (!(field(fields, key) instanceof SequenceNode sequence)) {
      throw problem(fields, key, "a list is wanted");
    }
    var words = new ArrayList<String>();
    sequence
        .getValue()
        .forEach(node -> words.add(node instanceof ScalarNode scalar ? scalar.getValue() : ""));
    return words;
  }

  private Node field(Map<String, Node> fields, String key) {
    return Optional.ofNullable(fields.get(key))
        .orElseThrow(() -> new Place(folder.resolve(HEAD), 1).problem(key + " is missing"));
  }

  private RuntimeException problem(Map<String, Node> fields, String key, @Nullable String what) {
    int line = Optional.ofNullable(fields.get(key)).map(n -> n.getStartMark().getLine()).orElse(0);
    return new Place(folder.resolve(HEAD), line + 1).problem(key + ": " + what);
  }
}
