package org.suzhi.document.internal.lines;

import java.io.IOException;
import java.nio.file.Path;
import org.suzhi.document.ParsingTask;
import org.suzhi.document.internal.parsing.PdfFile;

/** Paragraphs, headings and tables of a PDF, told by where the words stand and how large. */
public final class PdfLines implements ParsingTask {

  @Override
  public String name() {
    return "pdf-lines";
  }

  @Override
  public void parse(Path file, Appendable out) throws IOException, Unparsable {
    try (var pdf = PdfFile.open(file)) {
      var lines = RunningHeads.removed(PdfReader.lines(pdf), pdf.getNumberOfPages());
      new PdfLayout(lines, new Lines(out)).write();
    }
  }
}
