package org.suzhi.whitepaper;

import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.suzhi.document.DocumentSettings;
import org.suzhi.whitepaper.internal.reading.ManuscriptFiles;

/**
 * Reads anybody's paper from a file: plain text, Markdown, HTML, DOCX or PDF. Strangers' files are
 * opened in a child process within bounds, and nothing of them is kept.
 */
@Component
public class Manuscripts {

  private final ManuscriptFiles files;
  private final DocumentSettings settings;

  Manuscripts(ManuscriptFiles files, DocumentSettings settings) {
    this.files = files;
    this.settings = settings;
  }

  /** Reads {@code file}, which a person knows as {@code name}. */
  public Reading read(Path file, String name) {
    return files.read(file, name);
  }

  /** Size of the largest file that is read. */
  public DataSize largest() {
    return settings.largest();
  }
}
