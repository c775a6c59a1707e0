package org.suzhi.statistics.web.sdmx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.suzhi.statistics.Breakdown;

/** What our things are called in SDMX, whose ids know letters, digits and {@code _ - @ $} only. */
final class Ids {

  static final String AGENCY = "SUZHI";
  static final String FLOW = "FIGURES";
  static final String CONCEPTS = "CONCEPTS";
  static final String VERSION = "1.0";

  static final String FREQ = "FREQ";
  static final String INDICATOR = "INDICATOR";
  static final String REF_AREA = "REF_AREA";
  static final String BREAKDOWN = "BREAKDOWN";
  static final String TIME_PERIOD = "TIME_PERIOD";
  static final String OBS_VALUE = "OBS_VALUE";
  static final String UNIT_MEASURE = "UNIT_MEASURE";
  static final String OBS_STATUS = "OBS_STATUS";
  static final String SOURCE = "SOURCE";

  /** Dimensions of the key in their order. */
  static final List<String> KEY = List.of(FREQ, INDICATOR, REF_AREA, BREAKDOWN);

  static final List<String> ATTRIBUTES = List.of(UNIT_MEASURE, OBS_STATUS, SOURCE);

  /** Statuses that SDMX has codes for: a normal value, and one that was worked out. */
  static final String NORMAL = "A";

  static final String COMPUTED = "E";

  private static final String TOTAL = "_T";
  private static final String PLAIN = "[A-Za-z0-9_]";

  private Ids() {}

  /**
   * A breakdown as a code: {@code _T} for the whole, else {@code -} for the equals sign, {@code @}
   * for the semicolon and {@code $} with two hexadecimal digits for each byte of anything else.
   */
  static String breakdown(Breakdown breakdown) {
    if (breakdown.isTotal()) {
      return TOTAL;
    }
    return breakdown.values().entrySet().stream()
        .map(part -> escaped(part.getKey()) + "-" + escaped(part.getValue()))
        .collect(Collectors.joining("@"));
  }

  /** The breakdown of a code; {@link IllegalArgumentException} when it is none. */
  static Breakdown breakdown(String code) {
    if (code.equals(TOTAL)) {
      return Breakdown.TOTAL;
    }
    var parts = new ArrayList<String>();
    for (var part : code.split("@", -1)) {
      parts.add(unescaped(part.replaceFirst("-", "=")));
    }
    return Breakdown.parse(String.join(";", parts));
  }

  static String codelist(String component) {
    return "CL_" + component;
  }

  static String structureUrn() {
    return "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=" + maintained(FLOW);
  }

  static String flowUrn() {
    return "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=" + maintained(FLOW);
  }

  static String codelistUrn(String component) {
    return "urn:sdmx:org.sdmx.infomodel.codelist.Codelist=" + maintained(codelist(component));
  }

  static String conceptUrn(String component) {
    return "urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept="
        + maintained(CONCEPTS)
        + "."
        + component;
  }

  private static String maintained(String id) {
    return AGENCY + ":" + id + "(" + VERSION + ")";
  }

  private static String escaped(String word) {
    return word.codePoints()
        .mapToObj(Character::toString)
        .map(c -> c.matches(PLAIN) ? c : hex(c))
        .collect(Collectors.joining());
  }

  private static String hex(String character) {
    var hex = new StringBuilder();
    for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
      hex.append(String.format("$%02x", b));
    }
    return hex.toString();
  }

  private static String unescaped(String code) {
    var bytes = new java.io.ByteArrayOutputStream();
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '$') {
        if (i + 3 > code.length()) {
          throw new IllegalArgumentException("a code ends within a character: " + code);
        }
        bytes.write(Integer.parseInt(code.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(c);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
