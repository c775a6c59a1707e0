package org.suzhi.document.internal.lines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/** Takes away page numbers, and what stands again at the edge of every page. */
final class RunningHeads {

  private static final Pattern NUMBER =
      Pattern.compile(
          "[-—–·\\s]*(\\d{1,4})[-—–·\\s]*|第\\s*\\d+\\s*页.*|(?i)page\\s+\\d+.*|\\d+\\s*/\\s*\\d+");

  private static final int OFTEN = 3;

  private RunningHeads() {}

  static List<PdfLine> removed(List<PdfLine> lines, int pages) {
    var kept = new ArrayList<PdfLine>();
    var seen = new HashMap<String, Integer>();
    for (int i = 0; i < lines.size(); i++) {
      if (isEdge(lines, i)) {
        seen.merge(words(lines.get(i)), 1, Integer::sum);
      }
    }
    var written = new HashMap<String, Boolean>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      boolean isAgain =
          isEdge(lines, i)
              && seen.getOrDefault(words(line), 0) >= OFTEN
              && written.put(words(line), true) != null;
      if (!isAgain && !(isEdge(lines, i) && isPageNumber(line, pages))) {
        kept.add(line);
      }
    }
    return kept;
  }

  private static boolean isEdge(List<PdfLine> lines, int i) {
    return i == 0
        || i == lines.size() - 1
        || lines.get(i - 1).page() != lines.get(i).page()
        || lines.get(i + 1).page() != lines.get(i).page();
  }

  /** A year on the cover is a number too, but a larger one than any page has. */
  private static boolean isPageNumber(PdfLine line, int pages) {
    var number = NUMBER.matcher(line.text().strip());
    return number.matches()
        && (number.group(1) == null || Integer.parseInt(number.group(1)) <= pages + 20);
  }

  private static String words(PdfLine line) {
    return line.text().replaceAll("[\\d\\s]", "");
  }
}
