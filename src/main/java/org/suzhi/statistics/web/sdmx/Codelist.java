package org.suzhi.statistics.web.sdmx;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.suzhi.kernel.Text;

/** The codes that a dimension or attribute takes, named in both languages. */
record Codelist(String component, Text name, List<Code> codes) {

  record Code(String id, Text name) {}

  Codelist {
    codes = List.copyOf(codes);
  }

  String id() {
    return Ids.codelist(component);
  }

  Map<String, Text> names() {
    return codes.stream().collect(Collectors.toMap(Code::id, Code::name));
  }

  static <T> Codelist of(
      String component,
      Terms terms,
      List<T> things,
      Function<T, String> id,
      Function<T, Text> name) {
    return new Codelist(
        component,
        terms.concept(component),
        things.stream().map(thing -> new Code(id.apply(thing), name.apply(thing))).toList());
  }
}
