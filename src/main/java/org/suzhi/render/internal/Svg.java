package org.suzhi.render.internal;

import java.util.Locale;

/** Writes SVG elements; every text and attribute is escaped here and nowhere else. */
final class Svg {

  /** Where a text is held. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** Size, weight, colour and class of a text. */
  record Type(String name, double size, int weight, String fill) {

    Type filled(String other) {
      return new Type(name, size, weight, other);
    }
  }

  static final Type TITLE = new Type("chart-title", 15, 600, "#1f2937");
  static final Type LABEL = new Type("chart-label", 13, 400, "#1f2937");
  static final Type VALUE = new Type("chart-value", 12, 500, "#1f2937");
  static final Type TICK = new Type("chart-tick", 11.5, 400, "#4b5563");
  static final Type NOTE = new Type("chart-note", 11.5, 400, "#4b5563");

  private final StringBuilder out = new StringBuilder(4096);

  Svg open(String name, Object... attributes) {
    tag(name, attributes);
    out.append('>');
    return this;
  }

  Svg close(String name) {
    out.append("</").append(name).append('>');
    return this;
  }

  Svg empty(String name, Object... attributes) {
    tag(name, attributes);
    out.append("/>");
    return this;
  }

  Svg element(String name, String text, Object... attributes) {
    open(name, attributes);
    escape(text);
    return close(name);
  }

  /** A text whose vertical middle is at {@code y}. */
  Svg text(Type type, Anchor anchor, double x, double y, String text) {
    return element(
        "text",
        text,
        "class",
        type.name(),
        "x",
        x,
        "y",
        y + type.size() * 0.36,
        "font-size",
        type.size(),
        "font-weight",
        type.weight(),
        "fill",
        type.fill(),
        "text-anchor",
        anchor.name().toLowerCase(Locale.ROOT));
  }

  Svg line(String name, double x1, double y1, double x2, double y2, String stroke) {
    return empty(
        "line",
        "class",
        name,
        "x1",
        x1,
        "y1",
        y1,
        "x2",
        x2,
        "y2",
        y2,
        "stroke",
        stroke,
        "stroke-width",
        1);
  }

  /** A filled box that says its name and value when pointed at. */
  Svg bar(double x, double y, double width, double height, String fill, String said) {
    open(
        "rect",
        "x",
        x,
        "y",
        y,
        "width",
        Math.max(width, 0),
        "height",
        Math.max(height, 0),
        "fill",
        fill);
    element("title", said);
    return close("rect");
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void tag(String name, Object... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      if (attributes[i + 1] instanceof Double number) {
        out.append(number(number));
      } else {
        escape(attributes[i + 1].toString());
      }
      out.append('"');
    }
  }

  /** At most two decimals, none where they are zero. */
  static String number(double number) {
    long hundredths = Math.round(number * 100);
    if (hundredths % 100 == 0) {
      return Long.toString(hundredths / 100);
    }
    return java.math.BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
  }

  private void escape(String text) {
    text.codePoints()
        .filter(c -> c >= 0x20 || c == '\n' || c == '\t')
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(c);
              }
            });
  }
}
