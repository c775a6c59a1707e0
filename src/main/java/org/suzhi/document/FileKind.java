package org.suzhi.document;

/** Kinds of files that can be told by their content. */
public enum FileKind {
  PDF("application/pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** GB/T 33190. */
  OFD("application/ofd"),
  ZIP("application/zip"),
  PNG("image/png"),
  JPEG("image/jpeg"),
  GIF("image/gif"),
  TIFF("image/tiff"),
  CSV("text/csv"),
  JSON("application/json"),
  XML("application/xml"),
  TEXT("text/plain");

  private final String mediaType;

  FileKind(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The media type, without a character set. */
  public String mediaType() {
    return mediaType;
  }
}
