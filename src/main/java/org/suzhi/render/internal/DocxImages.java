package org.suzhi.render.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jsoup.nodes.Element;

/** Images that the HTML itself holds. */
final class DocxImages {

  private static final double WIDEST = 620;

  private DocxImages() {}

  /** Adds the image, or its words in place of one that can't be read. */
  static void add(XWPFRun run, Element image) {
    var words = image.attr("alt");
    try {
      var source = image.attr("src");
      var bytes = Base64.getMimeDecoder().decode(source.substring(source.indexOf(',') + 1));
      var size = size(bytes);
      double shrink = Math.min(1, WIDEST / size[0]);
      var type = source.startsWith("data:image/png") ? PictureType.PNG : PictureType.JPEG;
      run.addPicture(
          new ByteArrayInputStream(bytes),
          type,
          words.isEmpty() ? "image" : words,
          (int) (size[0] * shrink * Units.EMU_PER_PIXEL),
          (int) (size[1] * shrink * Units.EMU_PER_PIXEL));
    } catch (IOException | InvalidFormatException | IllegalArgumentException e) {
      run.setText(words);
    }
  }

  /** Width and height, from the file's head alone: a small file can claim a huge picture. */
  private static int[] size(byte[] bytes) throws IOException {
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("not an image");
      }
      var reader = readers.next();
      try {
        reader.setInput(in);
        return new int[] {reader.getWidth(0), reader.getHeight(0)};
      } finally {
        reader.dispose();
      }
    }
  }
}
