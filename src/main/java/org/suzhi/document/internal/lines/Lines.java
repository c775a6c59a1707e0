package org.suzhi.document.internal.lines;

import java.io.IOException;
import java.util.List;
import org.suzhi.document.TextLine.Form;
import org.suzhi.document.internal.parsing.Json;

/** Writes lines as they are found. */
record Lines(Appendable out) {

  void text(int line, int page, String text) throws IOException {
    write(line, page, Form.TEXT, Plain.line(text));
  }

  void heading(int line, int page, String text) throws IOException {
    write(line, page, Form.HEADING, Plain.line(text));
  }

  /** A row whose cells are all empty is a line without words. */
  void row(int line, int page, List<String> cells) throws IOException {
    var plain = cells.stream().map(Plain::line).toList();
    if (plain.stream().allMatch(String::isEmpty)) {
      write(line, page, Form.TEXT, "");
    } else {
      write(line, page, Form.ROW, String.join("\t", plain));
    }
  }

  private void write(int line, int page, Form form, String text) throws IOException {
    out.append("{\"line\":").append(Integer.toString(line));
    out.append(",\"page\":").append(Integer.toString(page));
    out.append(",\"form\":\"").append(form.name()).append("\",\"text\":");
    Json.text(out, text);
    out.append("}\n");
  }
}
