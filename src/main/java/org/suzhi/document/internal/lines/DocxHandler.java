package org.suzhi.document.internal.lines;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.suzhi.document.internal.parsing.StyleNames;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Numbers what has words: paragraphs outside tables, and rows of tables. */
final class DocxHandler extends DefaultHandler {

  private static final int MOST_COLUMNS = 200;
  private static final Pattern HEADING =
      Pattern.compile("(heading|标题|標題)\\s*[1-9]?|title|subtitle|副标题");

  private final StyleNames styles;
  private final Lines out;

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder cell = new StringBuilder();
  private final List<String> paragraphs = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private String style = "";
  private String note = "";
  private boolean isOutlined;
  private boolean isRaised;
  private boolean isHidden;
  private boolean inText;
  private int tables;
  private int skipped;
  private int width;
  private int number;

  DocxHandler(StyleNames styles, Lines out) {
    this.styles = styles;
    this.out = out;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    // What old programs are shown instead repeats the words of what stands beside it.
    if (skipped > 0 || name.equals("Fallback")) {
      skipped++;
      return;
    }
    switch (name) {
      case "tbl" -> tables++;
      case "tr" -> startRow();
      case "tc" -> startCell();
      case "gridSpan" -> width = span(attributes);
      case "gridBefore" -> fill(cells.size() + span(attributes));
      case "p" -> startParagraph();
      case "footnote" -> note = Plain.raised(StyleNames.value(attributes, "w:id")) + " ";
      default -> inParagraph(name, attributes);
    }
  }

  private void inParagraph(String name, Attributes attributes) {
    switch (name) {
      case "pStyle" ->
          style = styles.name(StyleNames.value(attributes, "w:val")).toLowerCase(Locale.ROOT);
      case "outlineLvl" -> isOutlined = !StyleNames.value(attributes, "w:val").equals("9");
      case "r" -> {
        isRaised = false;
        isHidden = false;
      }
      case "vertAlign" -> isRaised = StyleNames.value(attributes, "w:val").equals("superscript");
      case "vanish" -> isHidden = !StyleNames.value(attributes, "w:val").matches("0|false");
      case "footnoteReference", "endnoteReference" ->
          text.append(Plain.raised(StyleNames.value(attributes, "w:id")));
      case "t" -> inText = !isHidden;
      case "tab", "br", "cr" -> text.append(' ');
      case "noBreakHyphen" -> text.append('-');
      default -> {}
    }
  }

  private void startRow() {
    if (tables == 1) {
      cells.clear();
      paragraphs.clear();
    }
  }

  private void startCell() {
    if (tables == 1) {
      cell.setLength(0);
      width = 1;
    }
  }

  private void startParagraph() {
    text.setLength(0);
    style = "";
    isOutlined = false;
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (inText && skipped == 0) {
      var words = new String(characters, start, length);
      text.append(isRaised ? Plain.raised(words) : words);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    if (skipped > 0) {
      skipped--;
      return;
    }
    try {
      switch (name) {
        case "t" -> inText = false;
        case "p" -> endParagraph();
        case "tc" -> endCell();
        case "tr" -> endRow();
        case "tbl" -> tables--;
        default -> {}
      }
    } catch (IOException e) {
      throw new SAXException(e);
    }
  }

  private void endParagraph() throws IOException {
    if (tables > 0) {
      cell.append(text).append(' ');
      paragraphs.add(text.toString());
    } else if (!style.startsWith("toc ")) {
      write(text.toString());
    }
    text.setLength(0);
  }

  private void write(String words) throws IOException {
    if (words.isBlank()) {
      return;
    }
    number++;
    if (!note.isEmpty()) {
      out.text(number, 0, note + words);
      note = "";
    } else if (isOutlined || HEADING.matcher(style).matches()) {
      out.heading(number, 0, words);
    } else {
      out.text(number, 0, words);
    }
  }

  private void endCell() {
    if (tables == 1) {
      int first = cells.size();
      cells.add(cell.toString());
      fill(first + width);
    }
  }

  /** A row of one cell is a frame around paragraphs. */
  private void endRow() throws IOException {
    if (tables != 1) {
      return;
    }
    if (cells.size() > 1) {
      if (cells.stream().anyMatch(words -> !words.isBlank())) {
        out.row(++number, 0, cells);
      }
      return;
    }
    isOutlined = false;
    style = "";
    for (var paragraph : paragraphs) {
      write(paragraph);
    }
  }

  private void fill(int columns) {
    while (cells.size() < Math.min(columns, MOST_COLUMNS)) {
      cells.add("");
    }
  }

  private static int span(Attributes attributes) {
    var written = StyleNames.value(attributes, "w:val");
    return written.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(written) : 1;
  }
}
