package org.suzhi.house;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.suzhi.house.House.Page;

/** The message bundles of all modules: {@code i18n/MODULE/messages[_en].properties}. */
record Bundles(Map<String, Module> modules, List<String> twice) {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9]+)[^}]*}");
  private static final Pattern SINGLE_QUOTE = Pattern.compile("(?<!')'(?!')");

  /** Names that are written the same in Chinese; numbers and signs need no translation. */
  private static final Set<String> NAMES =
      Set.of(
          "API", "BOM", "CSV", "DOCX", "Excel", "English", "GB", "ID", "IPC", "JSON", "OpenAPI",
          "PDF", "Parquet", "SDMX", "SHA", "SVG", "PNG", "URL", "UTF", "XLSX", "XML");

  /** Chinese words in English text: the other language by its own name, and words to search for. */
  private static final Set<String> HAN_IN_ENGLISH =
      Set.of("platform.other-language", "platform.in-chinese", "statistics.list.none");

  /** The two languages of one module. */
  record Module(Map<String, String> zh, Map<String, String> en) {}

  static Bundles of(List<Page> pages) {
    var modules = new TreeMap<String, Module>();
    var twice = new ArrayList<String>();
    for (var page : pages) {
      var module =
          modules.computeIfAbsent(
              page.module(), name -> new Module(new TreeMap<>(), new TreeMap<>()));
      var english = page.path().getFileName().toString().equals("messages_en.properties");
      read(page, english ? module.en() : module.zh(), twice);
    }
    return new Bundles(modules, twice);
  }

  private static void read(Page page, Map<String, String> messages, List<String> twice) {
    var properties =
        new Properties() {
          @Override
          public synchronized Object put(Object key, Object value) {
            if (messages.put((String) key, (String) value) != null) {
              twice.add(page.path() + ": " + key + " stands there twice");
            }
            return super.put(key, value);
          }
        };
    try {
      properties.load(new StringReader(page.text()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All keys in either language. */
  Set<String> keys() {
    var keys = new TreeSet<String>();
    modules.values().forEach(module -> keys.addAll(both(module)));
    return keys;
  }

  List<String> violations() {
    var found = new ArrayList<>(twice);
    modules.forEach(
        (name, module) -> {
          var zh = "i18n/" + name + "/messages.properties: ";
          var en = "i18n/" + name + "/messages_en.properties: ";
          for (var key : both(module)) {
            single(name, key, module.zh(), zh, found);
            single(name, key, module.en(), en, found);
            if (module.zh().containsKey(key) && module.en().containsKey(key)) {
              translated(key, module, zh, en, found);
              if (!placeholders(module.zh().get(key)).equals(placeholders(module.en().get(key)))) {
                found.add(
                    "i18n/" + name + ": " + key + " has other {placeholders} in the two languages");
              }
            }
          }
        });
    return found;
  }

  private static void single(
      String module, String key, Map<String, String> messages, String file, List<String> found) {
    var message = messages.get(key);
    if (message == null) {
      found.add(file + key + " is missing");
      return;
    }
    if (!key.startsWith(module + ".")) {
      found.add(file + key + " is no key of " + module);
    }
    if (PLACEHOLDER.matcher(message).find() && SINGLE_QUOTE.matcher(message).find()) {
      found.add(file + key + " loses its single quotes; double them");
    }
  }

  private static void translated(
      String key, Module module, String zhFile, String enFile, List<String> found) {
    var zh = module.zh().get(key);
    var en = module.en().get(key);
    if (!HAN.matcher(zh).find() && !isOnlyNames(zh)) {
      found.add(zhFile + key + " is not translated: " + zh);
    }
    if (HAN.matcher(en).find() && !HAN_IN_ENGLISH.contains(key)) {
      found.add(enFile + key + " is not translated: " + en);
    }
  }

  private static boolean isOnlyNames(String message) {
    return Pattern.compile("\\p{L}+")
        .matcher(PLACEHOLDER.matcher(message).replaceAll(""))
        .results()
        .map(MatchResult::group)
        .allMatch(NAMES::contains);
  }

  private static Set<String> placeholders(String message) {
    return PLACEHOLDER
        .matcher(message)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> both(Module module) {
    var keys = new TreeSet<>(module.zh().keySet());
    keys.addAll(module.en().keySet());
    return keys;
  }
}
