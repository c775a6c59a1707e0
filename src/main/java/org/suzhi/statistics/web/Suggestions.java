package org.suzhi.statistics.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** What somebody may have meant who wrote a word that nothing is called by. */
record Suggestions(Map<String, String> namesByCode) {

  private static final int MOST = 5;

  /** The nearest codes with their names, nearest first. */
  String near(String written) {
    var word = written.toLowerCase(Locale.ROOT);
    return namesByCode.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> distance(word, entry)))
        .limit(MOST)
        .map(entry -> shown(entry.getKey(), entry.getValue()))
        .reduce((one, next) -> one + ", " + next)
        .orElse("-");
  }

  private static String shown(String code, String name) {
    return name.isEmpty() ? code : code + " (" + name + ")";
  }

  private static int distance(String word, Map.Entry<String, String> entry) {
    var code = entry.getKey().toLowerCase(Locale.ROOT);
    var name = entry.getValue().toLowerCase(Locale.ROOT);
    if (!word.isEmpty() && (code.contains(word) || name.contains(word))) {
      return code.length() - word.length() - 1_000;
    }
    return Math.min(edits(word, code), edits(word, name));
  }

  /** How many letters have to be put in, left out or changed to make one of the other. */
  static int edits(String one, String other) {
    var above = IntStream.rangeClosed(0, other.length()).toArray();
    for (int i = 1; i <= one.length(); i++) {
      var row = new int[other.length() + 1];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(above[j - 1] + changed, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[other.length()];
  }

  static Suggestions of(List<String> codes) {
    var map = new java.util.LinkedHashMap<String, String>();
    codes.forEach(code -> map.put(code, ""));
    return new Suggestions(map);
  }
}
