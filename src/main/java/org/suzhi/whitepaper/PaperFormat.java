package org.suzhi.whitepaper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a paper can be taken away. */
public enum PaperFormat {
  HTML("text/html;charset=UTF-8"),
  PDF("application/pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  /** Every figure of the paper with its source. */
  CSV("text/csv;charset=UTF-8");

  private final String mediaType;

  PaperFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The format of that name. */
  public static Optional<PaperFormat> of(String name) {
    return Arrays.stream(values()).filter(one -> one.extension().equals(name)).findFirst();
  }

  /** The name, which is also how files of it end. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type by which programs know it. */
  public String mediaType() {
    return mediaType;
  }
}
