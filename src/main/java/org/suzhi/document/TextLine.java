package org.suzhi.document;

import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of a paper, as the tasks {@code text-lines}, {@code html-lines}, {@code docx-lines} and
 * {@code pdf-lines} write it. Raised digits, which refer to notes, are Unicode's superscripts.
 *
 * @param line from 1: the line of a text file or of an HTML source; the paragraph or table row of a
 *     text document; the running paragraph of a PDF
 * @param page from 1; 0 where the format has no pages
 * @param form what the file says it is: {@code TEXT}, {@code HEADING} or {@code ROW}
 * @param text its words; the cells of a row are parted by tabs
 */
public record TextLine(int line, int page, Form form, String text) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What a line is. */
  public enum Form {
    TEXT,
    HEADING,
    ROW
  }

  /** The lines in what one of the tasks wrote. */
  public static Stream<TextLine> of(ParseResult.Parsed parsed) {
    return parsed.lines().map(line -> JSON.readValue(line, TextLine.class));
  }
}
