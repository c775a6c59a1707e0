package org.suzhi.document.internal.parsing;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.text.PDFTextStripper;
import org.suzhi.document.ParsingTask;

/** Text of a PDF, a line of JSON for each page. */
public final class PdfText implements ParsingTask {

  @Override
  public String name() {
    return "pdf-text";
  }

  @Override
  public void parse(Path file, Appendable out) throws IOException, Unparsable {
    try (var pdf = PdfFile.open(file)) {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        out.append("{\"page\":").append(Integer.toString(page)).append(",\"text\":");
        Json.text(out, stripper.getText(pdf));
        out.append("}\n");
      }
    }
  }
}
