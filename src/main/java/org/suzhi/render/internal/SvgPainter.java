package org.suzhi.render.internal;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.geom.AffineTransform;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Paints one drawing onto a page. */
final class SvgPainter {

  private static final Pattern TRANSLATE =
      Pattern.compile("translate\\(\\s*([-0-9.]+)(?:[ ,]+([-0-9.]+))?\\s*\\)");

  private final OutputDevice device;
  private final RenderingContext context;
  private final double scale;
  private final AffineTransform base;

  SvgPainter(
      OutputDevice device,
      RenderingContext context,
      SvgShapes.ViewBox view,
      double x,
      double y,
      double width) {
    this.device = device;
    this.context = context;
    this.scale = width / view.width();
    this.base = new AffineTransform(scale, 0, 0, scale, x - view.x() * scale, y - view.y() * scale);
  }

  void paint(Element svg) {
    var stroke = device.getStroke();
    children(svg, base);
    device.setStroke(stroke);
    device.setColor(FSRGBColor.BLACK);
  }

  private void children(Element parent, AffineTransform transform) {
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        paint(element, transform);
      }
    }
  }

  private void paint(Element element, AffineTransform transform) {
    switch (name(element)) {
      case "g", "svg" -> children(element, moved(element, transform));
      case "text" -> text(element, moved(element, transform));
      case "title", "desc" -> {}
      default ->
          SvgShapes.shape(element)
              .map(moved(element, transform)::createTransformedShape)
              .ifPresent(shape -> shape(element, shape));
    }
  }

  private void shape(Element element, java.awt.Shape shape) {
    boolean open = name(element).equals("line");
    if (!open) {
      colour(inherited(element, "fill").orElse("#000000"))
          .ifPresent(
              colour -> {
                device.setColor(colour);
                device.fill(shape);
              });
    }
    colour(inherited(element, "stroke").orElse("none"))
        .ifPresent(
            colour -> {
              device.setColor(colour);
              device.setStroke(pen(element));
              device.draw(shape);
            });
  }

  private BasicStroke pen(Element element) {
    double width = inherited(element, "stroke-width").map(SvgPainter::number).orElse(1.0);
    var dashes = inherited(element, "stroke-dasharray").filter(written -> !written.equals("none"));
    float pen = (float) (width * scale);
    int cap =
        inherited(element, "stroke-linecap").filter("round"::equals).isPresent()
            ? BasicStroke.CAP_ROUND
            : BasicStroke.CAP_BUTT;
    if (dashes.isEmpty()) {
      return new BasicStroke(pen, cap, BasicStroke.JOIN_ROUND);
    }
    float dash = (float) Math.max(0.5, number(dashes.get()) * scale);
    return new BasicStroke(pen, cap, BasicStroke.JOIN_ROUND, 1, new float[] {dash, dash}, 0);
  }

  private void text(Element element, AffineTransform transform) {
    var words = element.getTextContent().strip();
    var colour = colour(inherited(element, "fill").orElse("#000000"));
    if (words.isEmpty() || colour.isEmpty()) {
      return;
    }
    double size = inherited(element, "font-size").map(SvgPainter::number).orElse(16.0);
    var font = context.getFont(font(size * scale, isBold(element)));
    var at = new double[] {SvgShapes.n(element, "x"), SvgShapes.n(element, "y")};
    transform.transform(at, 0, at, 0, 1);
    int width = context.getTextRenderer().getWidth(context.getFontContext(), font, words);
    double left =
        switch (inherited(element, "text-anchor").orElse("start")) {
          case "middle" -> at[0] - width / 2.0;
          case "end" -> at[0] - width;
          default -> at[0];
        };
    device.setFont(font);
    device.setColor(colour.get());
    context.getTextRenderer().drawString(device, words, (float) left, (float) at[1]);
  }

  private static FontSpecification font(double size, boolean bold) {
    var font = new FontSpecification();
    font.families = new String[] {Fonts.FAMILY};
    font.size = (float) size;
    font.fontWeight = bold ? IdentValue.BOLD : IdentValue.NORMAL;
    font.fontStyle = IdentValue.NORMAL;
    font.variant = IdentValue.NORMAL;
    return font;
  }

  private static boolean isBold(Element element) {
    var weight = inherited(element, "font-weight").orElse("400");
    return weight.equals("bold") || number(weight) >= 600;
  }

  /** Presentation attributes hold for everything inside, unless said again. */
  private static Optional<String> inherited(Element element, String name) {
    for (Node node = element; node instanceof Element holder; node = node.getParentNode()) {
      if (holder.hasAttribute(name)) {
        return Optional.of(holder.getAttribute(name).strip());
      }
      if (name(holder).equals("svg")) {
        break;
      }
    }
    return Optional.empty();
  }

  private static AffineTransform moved(Element element, AffineTransform transform) {
    var written = TRANSLATE.matcher(element.getAttribute("transform"));
    if (!written.find()) {
      return transform;
    }
    var moved = new AffineTransform(transform);
    moved.translate(
        number(written.group(1)), written.group(2) == null ? 0 : number(written.group(2)));
    return moved;
  }

  private static Optional<FSRGBColor> colour(String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "none", "transparent" -> Optional.empty();
      case "currentcolor", "black" -> Optional.of(FSRGBColor.BLACK);
      case "white" -> Optional.of(new FSRGBColor(0xffffff));
      default -> hex(written);
    };
  }

  private static Optional<FSRGBColor> hex(String written) {
    if (written.matches("#[0-9a-fA-F]{6}")) {
      return Optional.of(new FSRGBColor(Integer.parseInt(written.substring(1), 16)));
    }
    if (written.matches("#[0-9a-fA-F]{3}")) {
      int short12 = Integer.parseInt(written.substring(1), 16);
      return Optional.of(
          new FSRGBColor((short12 >> 8) * 17, (short12 >> 4 & 15) * 17, (short12 & 15) * 17));
    }
    return Optional.of(FSRGBColor.BLACK);
  }

  private static double number(String written) {
    var digits = Pattern.compile("-?[0-9]*\\.?[0-9]+").matcher(written);
    return digits.lookingAt() ? Math.clamp(Double.parseDouble(digits.group()), -1e5, 1e5) : 0;
  }

  private static String name(Element element) {
    return element.getLocalName() == null ? element.getNodeName() : element.getLocalName();
  }
}
