package org.suzhi.document.internal.parsing;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Writes the body of a text document; a table in a cell becomes text of that cell. */
final class TextHandler extends DefaultHandler {

  private final StyleNames styles;
  private final Appendable out;

  private final StringBuilder text = new StringBuilder();
  private final Deque<StringBuilder> cell = new ArrayDeque<>();
  private final List<String> cells = new ArrayList<>();
  private String style = "";
  private boolean inText;
  private int depth;
  private int table;

  TextHandler(StyleNames styles, Appendable out) {
    this.styles = styles;
    this.out = out;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "tbl" -> {
        if (depth++ == 0) {
          table++;
        }
      }
      case "tr" -> {
        if (depth == 1) {
          cells.clear();
        }
      }
      case "tc" -> {
        if (depth == 1) {
          cell.push(new StringBuilder());
        }
      }
      case "p" -> {
        text.setLength(0);
        style = "";
      }
      case "pStyle" -> style = styles.name(StyleNames.value(attributes, "w:val"));
      case "t" -> inText = true;
      case "tab" -> text.append('\t');
      case "br", "cr" -> text.append('\n');
      default -> {}
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (inText) {
      text.append(characters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    switch (name) {
      case "t" -> inText = false;
      case "p" -> endParagraph();
      case "tc" -> {
        if (depth == 1) {
          cells.add(cell.pop().toString().strip());
        }
      }
      case "tr" -> {
        if (depth == 1) {
          writeRow();
        }
      }
      case "tbl" -> depth--;
      default -> {}
    }
  }

  private void endParagraph() throws SAXException {
    if (!cell.isEmpty()) {
      cell.peek().append(text).append('\n');
    } else if (!text.toString().isBlank()) {
      writeParagraph();
    }
    text.setLength(0);
  }

  private void writeParagraph() throws SAXException {
    try {
      out.append("{\"style\":");
      Json.text(out, style);
      out.append(",\"text\":");
      Json.text(out, text.toString());
      out.append("}\n");
    } catch (IOException e) {
      throw new SAXException(e);
    }
  }

  private void writeRow() throws SAXException {
    try {
      out.append("{\"table\":").append(Integer.toString(table)).append(",\"cells\":");
      Json.array(out, cells);
      out.append("}\n");
    } catch (IOException e) {
      throw new SAXException(e);
    }
  }
}
