package org.suzhi.statistics.web.sdmx;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.suzhi.kernel.Text;

/** Objects of SDMX-JSON 2.1 that structure and data messages share. */
final class Json {

  private Json() {}

  /** An object from names and values in turn. */
  static Map<String, Object> object(Object... namesAndValues) {
    var object = new LinkedHashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return object;
  }

  /** The name in the caller's language and in both. */
  static Map<String, Object> named(String id, Text name, Locale locale) {
    return object("id", id, "name", name.in(locale), "names", names(name));
  }

  static Map<String, Object> names(Text name) {
    return object("zh", name.zh(), "en", name.en());
  }

  static Map<String, Object> message(String kind, Instant prepared, Map<String, Object> data) {
    return object(
        "$schema",
        "https://json.sdmx.org/2.1/sdmx-json-" + kind + "-schema.json",
        "meta",
        object(
            "id",
            Ids.FLOW + "-" + prepared.getEpochSecond(),
            "prepared",
            prepared.toString(),
            "test",
            false,
            "contentLanguages",
            List.of("zh", "en"),
            "sender",
            object("id", Ids.AGENCY)),
        "data",
        data);
  }
}
