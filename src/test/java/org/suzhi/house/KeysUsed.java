package org.suzhi.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.suzhi.house.House.Page;

/** The message keys that templates and Java name, each looked up in the bundles. */
final class KeysUsed {

  private static final Pattern IN_TEMPLATE =
      Pattern.compile(
          "#\\{\\s*([a-z][a-zA-Z0-9.-]*)(__)?|#messages\\.msg\\w*\\(\\s*'([a-z][a-zA-Z0-9.-]*)'\\s*(\\+)?");
  private static final Pattern IN_JAVA = Pattern.compile("([a-z]+)(\\.[a-z0-9-]+)*[.-]?");

  /** Dotted names in Java that begin like a module but are no messages. */
  private static final Pattern NO_MESSAGE =
      Pattern.compile(".*\\.(csv|json|xlsx|pdf|docx|yaml|parquet|xml|zip|html|svg|js|css)");

  private KeysUsed() {}

  static List<String> inTemplates(List<Page> templates, Bundles bundles) {
    var found = new ArrayList<String>();
    for (var template : templates) {
      var lines = template.text().split("\n", -1);
      for (int i = 0; i < lines.length; i++) {
        var key = IN_TEMPLATE.matcher(lines[i]);
        while (key.find()) {
          var name = key.group(1) == null ? key.group(3) : key.group(1);
          boolean isPrefix = key.group(2) != null || key.group(4) != null;
          var at = template.at(i + 1L);
          problem(name, isPrefix, template.module(), bundles)
              .ifPresent(what -> found.add(at + what));
        }
      }
    }
    return found;
  }

  static List<String> inJava(List<JavaSource> sources, Bundles bundles) {
    var found = new ArrayList<String>();
    for (var source : sources) {
      for (var literal : source.literals()) {
        if (isKey(literal.text())) {
          problem(literal.text(), literal.text().matches(".*[.-]"), source.page().module(), bundles)
              .ifPresent(what -> found.add(source.page().at(literal.line()) + what));
        }
      }
    }
    return found;
  }

  private static boolean isKey(String text) {
    var form = IN_JAVA.matcher(text);
    return form.matches()
        && text.contains(".")
        && House.FLOORS.containsKey(form.group(1))
        && !NO_MESSAGE.matcher(text).matches();
  }

  private static Optional<String> problem(
      String name, boolean isPrefix, String module, Bundles bundles) {
    if (!name.startsWith(module + ".") && !name.startsWith("platform.")) {
      return Optional.of(name + " is another module's message");
    }
    if (isPrefix) {
      return bundles.keys().stream().anyMatch(key -> key.startsWith(name))
          ? Optional.empty()
          : Optional.of("no message begins with " + name);
    }
    // A problem's code stands for its two texts, CODE.title and CODE.detail.
    return bundles.keys().contains(name) || bundles.keys().contains(name + ".title")
        ? Optional.empty()
        : Optional.of(name + " is no message");
  }
}
