package org.suzhi.document.internal.parsing;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Writes a line of JSON for every row of a sheet that has text. */
final class SheetHandler extends DefaultHandler {

  /** The most columns that a sheet can have. */
  private static final int COLUMNS = 16_384;

  private final SharedStrings texts;
  private final DateStyles dates;
  private final Appendable out;

  private int row;
  private int column = -1;
  private int style = -1;
  private String type = "n";
  private boolean inText;
  private boolean inPhonetic;
  private final StringBuilder text = new StringBuilder();
  private final List<String> cells = new ArrayList<>();

  SheetHandler(SharedStrings texts, DateStyles dates, Appendable out) {
    this.texts = texts;
    this.dates = dates;
    this.out = out;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "row" -> startRow(attributes.getValue("r"));
      case "c" -> startCell(attributes);
      case "rPh" -> inPhonetic = true;
      case "v", "t" -> inText = !inPhonetic;
      default -> {}
    }
  }

  private void startRow(@org.jspecify.annotations.Nullable String number) {
    row = number == null ? row + 1 : Integer.parseInt(number);
    column = -1;
    cells.clear();
  }

  private void startCell(Attributes attributes) {
    var reference = attributes.getValue("r");
    column = reference == null ? column + 1 : new CellReference(reference).getCol();
    var kind = attributes.getValue("t");
    type = kind == null ? "n" : kind;
    var format = attributes.getValue("s");
    style = format == null ? -1 : Integer.parseInt(format);
    text.setLength(0);
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
      case "v", "t" -> inText = false;
      case "rPh" -> inPhonetic = false;
      case "c" -> endCell();
      case "row" -> endRow();
      default -> {}
    }
  }

  private void endCell() throws SAXException {
    var found = text.isEmpty() ? "" : cell();
    if (found.isEmpty()) {
      return;
    }
    if (column < 0 || column >= COLUMNS) {
      throw new SAXException("column " + column);
    }
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, found);
  }

  private String cell() throws SAXException {
    try {
      return switch (type) {
        case "s" -> texts.getItemAt(Integer.parseInt(text.toString())).getString();
        case "b" -> text.toString().equals("1") ? "TRUE" : "FALSE";
        case "n" -> number(Double.parseDouble(text.toString()));
        default -> text.toString();
      };
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new SAXException(e);
    }
  }

  private String number(double value) {
    if (dates.isDate(style)) {
      return dates.text(value);
    }
    var plain = BigDecimal.valueOf(value).stripTrailingZeros();
    return plain.signum() == 0 ? "0" : plain.toPlainString();
  }

  private void endRow() throws SAXException {
    if (cells.isEmpty()) {
      return;
    }
    try {
      out.append("{\"row\":").append(Integer.toString(row)).append(",\"cells\":");
      Json.array(out, cells);
      out.append("}\n");
    } catch (IOException e) {
      throw new SAXException(e);
    }
  }
}
