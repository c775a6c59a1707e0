package org.suzhi.document.internal.lines;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells headings and rows of tables from other lines of plain text and Markdown. */
final class MarkdownLines {

  private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}(\\s+.*)?");
  private static final Pattern DELIMITER =
      Pattern.compile("\\s*\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)*\\|?\\s*");
  private static final Pattern UNDERLINE = Pattern.compile("={3,}\\s*");
  private static final Pattern PIPE = Pattern.compile("(?<!\\\\)\\|");

  private final List<String> lines;
  private final Lines out;

  MarkdownLines(List<String> lines, Lines out) {
    this.lines = lines;
    this.out = out;
  }

  void write() throws IOException {
    int i = 0;
    while (i < lines.size()) {
      int end = endOfTable(i);
      if (end > i) {
        HtmlBlocks.write(String.join("\n", lines.subList(i, end + 1)), i, out);
        i = end + 1;
      } else {
        line(i);
        i++;
      }
    }
  }

  /** The line on which a table in HTML ends that begins on line {@code i}; {@code i} if none. */
  private int endOfTable(int i) {
    if (!lower(i).contains("<table")) {
      return i;
    }
    for (int end = i; end < lines.size(); end++) {
      if (lower(end).contains("</table")) {
        return end;
      }
    }
    return i;
  }

  private String lower(int i) {
    return lines.get(i).toLowerCase(Locale.ROOT);
  }

  private void line(int i) throws IOException {
    var text = lines.get(i);
    if (isTabbed(i)) {
      out.row(i + 1, 0, cells(text.split("\t", -1)));
    } else if (isDelimiter(i)) {
      out.text(i + 1, 0, "");
    } else if (isPiped(i)) {
      out.row(i + 1, 0, cells(PIPE.split(unframed(text), -1)));
    } else if (HEADING.matcher(text).matches()) {
      heading(i, text.replaceFirst("\\s*#+", "").replaceFirst("\\s#+\\s*$", ""));
    } else if (isUnderlined(i)) {
      heading(i, text);
    } else {
      out.text(i + 1, 0, UNDERLINE.matcher(text).matches() ? "" : Inline.text(text));
    }
  }

  private void heading(int i, String text) throws IOException {
    var words = Inline.text(text);
    if (words.isBlank()) {
      out.text(i + 1, 0, "");
    } else {
      out.heading(i + 1, 0, words);
    }
  }

  /** A tab between words, or one before them in a line beside such lines. */
  private boolean isTabbed(int i) {
    var text = lines.get(i);
    return text.indexOf('\t') >= 0
        && !text.isBlank()
        && (hasInnerTab(i) || hasInnerTab(i - 1) || hasInnerTab(i + 1));
  }

  private boolean hasInnerTab(int i) {
    return i >= 0 && i < lines.size() && lines.get(i).strip().indexOf('\t') >= 0;
  }

  private boolean isDelimiter(int i) {
    return isPipe(i) && DELIMITER.matcher(lines.get(i)).matches() && i > 0 && isPipe(i - 1);
  }

  private boolean isPiped(int i) {
    if (!isPipe(i)) {
      return false;
    }
    var text = lines.get(i).strip();
    if (text.length() > 1 && text.startsWith("|") && text.endsWith("|")) {
      return true;
    }
    int above = i;
    while (above > 0 && isPipe(above) && !isDelimiter(above)) {
      above--;
    }
    return isDelimiter(i + 1) || isDelimiter(above);
  }

  private boolean isPipe(int i) {
    return i < lines.size() && PIPE.matcher(lines.get(i)).find();
  }

  private boolean isUnderlined(int i) {
    return i + 1 < lines.size()
        && !lines.get(i).isBlank()
        && UNDERLINE.matcher(lines.get(i + 1)).matches();
  }

  private static String unframed(String text) {
    var row = text.strip();
    var open = row.startsWith("|") ? row.substring(1) : row;
    return open.endsWith("|") && !open.endsWith("\\|")
        ? open.substring(0, open.length() - 1)
        : open;
  }

  private static List<String> cells(String[] cells) {
    return List.of(cells).stream().map(Inline::text).toList();
  }
}
