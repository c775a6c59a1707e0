package org.suzhi.procedure.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** Draws an address as a square code, as SVG without style or script. */
final class Qr {

  private static final int QUIET = 4;

  private Qr() {}

  static String svg(String address) {
    try {
      var bits =
          new QRCodeWriter()
              .encode(
                  address,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.MARGIN,
                      QUIET,
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.M));
      var path = new StringBuilder();
      for (int y = 0; y < bits.getHeight(); y++) {
        for (int x = 0; x < bits.getWidth(); x++) {
          if (bits.get(x, y)) {
            path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
          }
        }
      }
      int size = bits.getWidth();
      return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="168" height="168" \
      shape-rendering="crispEdges" aria-hidden="true"><rect width="%d" height="%d" fill="#fff"/>\
      <path fill="#000" d="%s"/></svg>"""
          .formatted(size, size, size, size, path);
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a square code", e);
    }
  }
}
