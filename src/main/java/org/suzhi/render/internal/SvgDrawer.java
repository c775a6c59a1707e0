package org.suzhi.render.internal;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Draws the SVG that the platform itself writes straight into the page: shapes stay vectors and
 * text stays text, in the document's own font, so that it can be searched and copied.
 */
final class SvgDrawer implements SVGDrawer {

  private record Image(Element svg, double width, double height) implements SVGImage {

    @Override
    public int getIntrinsicWidth() {
      return (int) Math.round(width);
    }

    @Override
    public int getIntrinsicHeight() {
      return (int) Math.round(height);
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
      new SvgPainter(device, context, SvgShapes.viewBox(svg), x, y, width).paint(svg);
    }
  }

  @Override
  public SVGImage buildSVGImage(
      Element svg, Box box, CssContext context, double cssWidth, double cssHeight, double dots) {
    var view = SvgShapes.viewBox(svg);
    double width = cssWidth >= 0 ? cssWidth : SvgShapes.number(svg, "width", view.width()) * dots;
    var around = box.getContainingBlock();
    if (around != null && around.getContentWidth() > 0) {
      width = Math.min(width, around.getContentWidth());
    }
    return new Image(svg, width, width * view.height() / view.width());
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {}

  @Override
  public void addFontFile(File font, String family, Integer weight, FontStyle style) {}

  @Override
  public void close() {}
}
