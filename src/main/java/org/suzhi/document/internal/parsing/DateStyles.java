package org.suzhi.document.internal.parsing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Which cell styles of a workbook show a number as a date, and from which day it counts. */
final class DateStyles extends DefaultHandler {

  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Boolean> dates = new ArrayList<>();
  private boolean from1904;
  private boolean inCellFormats;

  boolean isDate(int style) {
    return style >= 0 && style < dates.size() && dates.get(style);
  }

  /** The day as {@code 2023-12-31}, with the time where there is one. */
  String text(double days) {
    var time = DateUtil.getLocalDateTime(days, from1904, true);
    return time.toLocalTime().toSecondOfDay() == 0
        ? time.toLocalDate().toString()
        : time.withNano(0).toString();
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "workbookPr" -> {
        var counted = attributes.getValue("date1904");
        from1904 = "1".equals(counted) || "true".equals(counted);
      }
      case "numFmt" -> formats.put(number(attributes, "numFmtId"), value(attributes, "formatCode"));
      case "cellXfs" -> inCellFormats = true;
      case "xf" -> {
        if (inCellFormats) {
          dates.add(isDateFormat(number(attributes, "numFmtId")));
        }
      }
      default -> {}
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    if (name.equals("cellXfs")) {
      inCellFormats = false;
    }
  }

  private boolean isDateFormat(int id) {
    var own = formats.get(id);
    var builtIn = BuiltinFormats.getBuiltinFormat(id);
    var format = own != null ? own : builtIn != null ? builtIn : "General";
    return DateUtil.isADateFormat(id, format);
  }

  private static int number(Attributes attributes, String name) {
    var text = value(attributes, name);
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  private static String value(Attributes attributes, String name) {
    var text = attributes.getValue(name);
    return text == null ? "" : text;
  }
}
