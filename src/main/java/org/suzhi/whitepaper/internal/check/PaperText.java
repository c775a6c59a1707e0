package org.suzhi.whitepaper.internal.check;

import java.util.List;
import java.util.stream.Stream;
import org.suzhi.whitepaper.Finding.Side;

/**
 * Everything that a paper says in one language, in order.
 *
 * @param paragraphs running text and headings, without the rows of tables
 */
record PaperText(Side side, List<Paragraph> paragraphs, List<Table> tables) {

  PaperText {
    paragraphs = List.copyOf(paragraphs);
    tables = List.copyOf(tables);
  }

  Stream<Mention> mentions() {
    return paragraphs.stream().flatMap(it -> it.mentions().stream());
  }

  /** The same, with the figures of the tables. */
  Stream<Mention> all() {
    return Stream.concat(
        mentions(),
        tables.stream()
            .flatMap(table -> table.rows().stream())
            .flatMap(row -> row.cells().stream())
            .flatMap(cell -> cell.mention().stream()));
  }
}
