package org.suzhi.render.internal;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Reads shapes of SVG. What is not a shape, or not well written, is none. */
final class SvgShapes {

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?");

  /** The part of the plane that is shown. */
  record ViewBox(double x, double y, double width, double height) {}

  private SvgShapes() {}

  static ViewBox viewBox(Element svg) {
    var written = attribute(svg, "viewBox");
    var parts = written.strip().split("[ ,]+");
    if (parts.length == 4) {
      var box = new ViewBox(at(parts, 0), at(parts, 1), at(parts, 2), at(parts, 3));
      if (box.width() > 0 && box.height() > 0) {
        return box;
      }
    }
    double width = Math.max(1, number(svg, "width", 400));
    return new ViewBox(0, 0, width, Math.max(1, number(svg, "height", 300)));
  }

  static Optional<Shape> shape(Element element) {
    return switch (element.getLocalName() == null
        ? element.getNodeName()
        : element.getLocalName()) {
      case "rect" -> Optional.of(rectangle(element));
      case "circle" -> Optional.of(ellipse(element, n(element, "r"), n(element, "r")));
      case "ellipse" -> Optional.of(ellipse(element, n(element, "rx"), n(element, "ry")));
      case "line" ->
          Optional.of(
              new Line2D.Double(
                  n(element, "x1"), n(element, "y1"), n(element, "x2"), n(element, "y2")));
      case "polyline" -> Optional.of(points(element.getAttribute("points"), false));
      case "polygon" -> Optional.of(points(element.getAttribute("points"), true));
      case "path" -> Optional.of(SvgPath.read(element.getAttribute("d")));
      default -> Optional.empty();
    };
  }

  /** An attribute as a number; lengths in other units than pixels are not used by our drawings. */
  static double number(Element element, String name, double otherwise) {
    var matcher = NUMBER.matcher(attribute(element, name));
    return matcher.lookingAt() ? finite(matcher.group(), otherwise) : otherwise;
  }

  static double n(Element element, String name) {
    return number(element, name, 0);
  }

  /** HTML readers put attribute names in lower case. */
  static String attribute(Element element, String name) {
    return element.hasAttribute(name)
        ? element.getAttribute(name)
        : element.getAttribute(name.toLowerCase(java.util.Locale.ROOT));
  }

  private static Shape rectangle(Element e) {
    double round = number(e, "rx", number(e, "ry", 0)) * 2;
    double width = Math.max(0, n(e, "width"));
    double height = Math.max(0, n(e, "height"));
    return round > 0
        ? new RoundRectangle2D.Double(n(e, "x"), n(e, "y"), width, height, round, round)
        : new Rectangle2D.Double(n(e, "x"), n(e, "y"), width, height);
  }

  private static Shape ellipse(Element e, double rx, double ry) {
    return new Ellipse2D.Double(n(e, "cx") - rx, n(e, "cy") - ry, 2 * rx, 2 * ry);
  }

  private static Shape points(String written, boolean closed) {
    var path = new Path2D.Double();
    var numbers = NUMBER.matcher(written).results().map(found -> found.group()).toList();
    for (int i = 0; i + 1 < numbers.size(); i += 2) {
      double x = finite(numbers.get(i), 0);
      double y = finite(numbers.get(i + 1), 0);
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    if (closed && path.getCurrentPoint() != null) {
      path.closePath();
    }
    return path;
  }

  private static double at(String[] parts, int index) {
    return NUMBER.matcher(parts[index]).matches() ? finite(parts[index], 0) : 0;
  }

  private static double finite(String written, double otherwise) {
    double number = Double.parseDouble(written);
    return Math.abs(number) < 1e6 ? number : otherwise;
  }
}
