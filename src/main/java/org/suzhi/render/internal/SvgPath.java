package org.suzhi.render.internal;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path data of SVG: moves, lines, curves and arcs, absolute and relative. */
final class SvgPath {

  private static final Pattern TOKEN =
      Pattern.compile("[MmLlHhVvCcQqAaZz]|[-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?");

  private final Matcher tokens;
  private final Path2D.Double path = new Path2D.Double();
  private boolean more;
  private double startX;
  private double startY;

  private SvgPath(String data) {
    this.tokens = TOKEN.matcher(data);
    this.more = tokens.find();
  }

  /** Reads as far as the data is well written. */
  static Path2D read(String data) {
    var reading = new SvgPath(data);
    try {
      reading.read();
    } catch (IllegalArgumentException e) {
      // SVG asks for the part before the error to be drawn.
    }
    return reading.path;
  }

  private void read() {
    char command = 'M';
    while (more) {
      if (Character.isLetter(tokens.group().charAt(0))) {
        command = tokens.group().charAt(0);
        advance();
      } else if (command == 'Z' || command == 'z') {
        throw new IllegalArgumentException("a number after the end of a path");
      }
      draw(command);
      command = command == 'M' ? 'L' : command == 'm' ? 'l' : command;
    }
  }

  private void draw(char command) {
    boolean relative = Character.isLowerCase(command);
    var at = path.getCurrentPoint() == null ? new Point2D.Double() : path.getCurrentPoint();
    double dx = relative ? at.getX() : 0;
    double dy = relative ? at.getY() : 0;
    switch (Character.toUpperCase(command)) {
      case 'M' -> {
        startX = number() + dx;
        startY = number() + dy;
        path.moveTo(startX, startY);
      }
      case 'L' -> path.lineTo(number() + dx, number() + dy);
      case 'H' -> path.lineTo(number() + dx, at.getY());
      case 'V' -> path.lineTo(at.getX(), number() + dy);
      case 'Q' -> path.quadTo(number() + dx, number() + dy, number() + dx, number() + dy);
      case 'C' ->
          path.curveTo(
              number() + dx,
              number() + dy,
              number() + dx,
              number() + dy,
              number() + dx,
              number() + dy);
      case 'A' -> arc(at, dx, dy);
      case 'Z' -> path.closePath();
      default -> throw new IllegalArgumentException("not a path command: " + command);
    }
  }

  /** From end points to a centre (SVG 1.1, appendix F.6.5). */
  private void arc(Point2D from, double dx, double dy) {
    double rx = Math.abs(number());
    double ry = Math.abs(number());
    double turn = Math.toRadians(number());
    boolean large = number() != 0;
    boolean sweep = number() != 0;
    double x = number() + dx;
    double y = number() + dy;
    if (rx == 0 || ry == 0) {
      path.lineTo(x, y);
      return;
    }
    double cos = Math.cos(turn);
    double sin = Math.sin(turn);
    double halfX = (from.getX() - x) / 2;
    double halfY = (from.getY() - y) / 2;
    double x1 = cos * halfX + sin * halfY;
    double y1 = -sin * halfX + cos * halfY;
    double grow = Math.sqrt(Math.max(1, x1 * x1 / (rx * rx) + y1 * y1 / (ry * ry)));
    rx *= grow;
    ry *= grow;
    double below = rx * rx * y1 * y1 + ry * ry * x1 * x1;
    double factor = below == 0 ? 0 : Math.sqrt(Math.max(0, (rx * rx * ry * ry - below) / below));
    factor = large == sweep ? -factor : factor;
    double cx1 = factor * rx * y1 / ry;
    double cy1 = -factor * ry * x1 / rx;
    double start = Math.atan2((y1 - cy1) / ry, (x1 - cx1) / rx);
    double end = Math.atan2((-y1 - cy1) / ry, (-x1 - cx1) / rx);
    double extent = Math.toDegrees(end - start);
    extent += sweep && extent < 0 ? 360 : !sweep && extent > 0 ? -360 : 0;
    var arc =
        new Arc2D.Double(-rx, -ry, 2 * rx, 2 * ry, -Math.toDegrees(start), -extent, Arc2D.OPEN);
    var place =
        AffineTransform.getTranslateInstance(
            cos * cx1 - sin * cy1 + (from.getX() + x) / 2,
            sin * cx1 + cos * cy1 + (from.getY() + y) / 2);
    place.rotate(turn);
    path.append(arc.getPathIterator(place), true);
  }

  private double number() {
    if (!more || Character.isLetter(tokens.group().charAt(0))) {
      throw new IllegalArgumentException("a number is missing in a path");
    }
    double number = Double.parseDouble(tokens.group());
    advance();
    if (Math.abs(number) > 1e6) {
      throw new IllegalArgumentException("a point outside any page");
    }
    return number;
  }

  private void advance() {
    more = tokens.find();
  }
}
