package org.suzhi.whitepaper.internal.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of files that papers come in, told by their first bytes. */
enum PaperKind {
  PDF("pdf-lines"),
  DOCX("docx-lines"),
  HTML("html-lines"),
  TEXT("text-lines");

  private static final int BEGINNING = 4_096;
  private static final Pattern PAGE =
      Pattern.compile(
          "(?is)\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html)\\b.*");

  /** How files begin that are neither text nor papers: pictures, archives, RTF, PostScript. */
  private static final List<String> OTHERS =
      List.of(
          "\u0089PNG",
          "\u00FF\u00D8\u00FF",
          "GIF8",
          "BM",
          "{\\rtf",
          "%!PS",
          "\u001F\u008B",
          "7z\u00BC\u00AF",
          "Rar!",
          "ID3",
          "OggS",
          "RIFF");

  private final String task;

  PaperKind(String task) {
    this.task = task;
  }

  /** The task that reads such a file. */
  String task() {
    return task;
  }

  /** The kind of {@code file}; empty where it is none of them. Its name counts for HTML alone. */
  static Optional<PaperKind> of(Path file, String name) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return of(in.readNBytes(BEGINNING), name.toLowerCase(Locale.ROOT));
    }
  }

  private static Optional<PaperKind> of(byte[] start, String name) {
    var bytes = new String(start, StandardCharsets.ISO_8859_1);
    if (bytes.substring(0, Math.min(bytes.length(), 1_024)).contains("%PDF-")) {
      return Optional.of(PDF);
    }
    if (bytes.startsWith("PK\u0003\u0004") || bytes.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return Optional.of(DOCX);
    }
    boolean isWide = bytes.startsWith("\u00FF\u00FE") || bytes.startsWith("\u00FE\u00FF");
    if (!isWide && (bytes.indexOf('\0') >= 0 || isOther(bytes))) {
      return Optional.empty();
    }
    var text =
        bytes.replace("\0", "").replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "");
    boolean isPage = PAGE.matcher(text).matches() || name.matches(".*\\.x?html?");
    return Optional.of(isPage ? HTML : TEXT);
  }

  private static boolean isOther(String bytes) {
    return OTHERS.stream().anyMatch(bytes::startsWith);
  }
}
