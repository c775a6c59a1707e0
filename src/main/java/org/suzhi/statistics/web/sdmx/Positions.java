package org.suzhi.statistics.web.sdmx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values in the order in which they were first met: SDMX-JSON names each by its number. */
final class Positions {

  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  int of(String value) {
    return numbers.computeIfAbsent(value, first -> numbers.size());
  }

  List<String> values() {
    return new ArrayList<>(numbers.keySet());
  }
}
