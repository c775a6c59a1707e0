package org.suzhi.document.internal.lines;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.suzhi.document.ParsingTask;

/** Plain text and Markdown, in which HTML may stand: every physical line is one line. */
public final class TextLines implements ParsingTask {

  private static final Pattern END = Pattern.compile("\r?\n");

  @Override
  public String name() {
    return "text-lines";
  }

  @Override
  public void parse(Path file, Appendable out) throws IOException, Unparsable {
    var text = Decoding.text(file);
    // A line ends with a line feed: what some programs take for further ends stands within one.
    var lines = List.of(END.split(text, -1));
    boolean isEnded = text.endsWith("\n");
    new MarkdownLines(isEnded ? lines.subList(0, lines.size() - 1) : lines, new Lines(out)).write();
  }
}
