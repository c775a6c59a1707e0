package org.suzhi.platform.internal;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.suzhi.platform.StartProblem;

/**
 * Every key of ours that can be set, with its default. A key that nobody reads is refused, since
 * whoever set it believes that it works.
 *
 * @param defaults default by key; empty where there is none
 * @param retired what to do instead, by key that an older version knew
 */
record KnownSettings(Map<String, String> defaults, Map<String, String> retired) {

  /** The keys of records annotated as settings. */
  static KnownSettings of(Collection<Class<?>> records) {
    var defaults = new TreeMap<String, String>();
    for (var record : records) {
      var annotation = record.getAnnotation(ConfigurationProperties.class);
      var prefix = annotation.value().isEmpty() ? annotation.prefix() : annotation.value();
      collect(prefix, record, defaults);
    }
    return new KnownSettings(defaults, retiredKeys());
  }

  private static void collect(String prefix, Class<?> record, Map<String, String> into) {
    for (RecordComponent component : record.getRecordComponents()) {
      var key = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
      if (component.getType().isRecord()) {
        collect(key, component.getType(), into);
      } else {
        into.put(key, defaultOf(record, component));
      }
    }
  }

  private static String defaultOf(Class<?> record, RecordComponent component) {
    return Arrays.stream(record.getDeclaredConstructors())
        .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
        .filter(parameter -> parameter.getName().equals(component.getName()))
        .filter(parameter -> parameter.isAnnotationPresent(DefaultValue.class))
        .map(parameter -> String.join(", ", parameter.getAnnotation(DefaultValue.class).value()))
        .findFirst()
        .orElse("");
  }

  private static Map<String, String> retiredKeys() {
    var keys = new Properties();
    try (var in = KnownSettings.class.getResourceAsStream("/retired-settings.properties")) {
      if (in != null) {
        keys.load(in);
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return keys.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, keys::getProperty));
  }

  /** Refuses the first of the {@code given} keys that is retired or unknown. */
  void check(Collection<String> given) {
    var known = defaults.keySet().stream().map(KnownSettings::plain).toList();
    for (var key : given) {
      var instead = retired.get(key);
      if (instead != null) {
        throw new StartProblem("the setting " + key + " no longer exists", instead);
      }
      var name = plain(key);
      if (known.stream().noneMatch(it -> name.equals(it) || name.startsWith(it + "."))) {
        throw new StartProblem(
            "there is no setting " + key,
            "correct its name (docs/configuration.md lists all), or take it out");
      }
    }
  }

  private static String plain(String key) {
    return key.replaceAll("\\[\\d+]", "").replace("-", "").toLowerCase(Locale.ROOT);
  }
}
