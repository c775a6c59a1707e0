package org.suzhi.whitepaper.internal.template;

import java.util.List;
import java.util.Optional;

/** What a chapter consists of. */
public sealed interface Block {

  /** Where it begins. */
  Place place();

  /**
   * A heading.
   *
   * @param level 1 to 3
   */
  record Heading(int level, Both title, Place place) implements Block {}

  /** A paragraph, or an item of a list. */
  record Paragraph(boolean item, Both text, Place place) implements Block {}

  /**
   * A table, or a chart with the data that it draws.
   *
   * @param head heading of the first column, if it says one
   * @param drawings charts of its columns
   * @param alone whether it is a chart first and a table only for its data
   */
  record Table(
      String id,
      Both title,
      Optional<Both> head,
      List<Row> rows,
      List<Column> columns,
      Total total,
      List<Drawing> drawings,
      boolean alone,
      Place place)
      implements Block {

    public Table {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
      drawings = List.copyOf(drawings);
    }
  }

  /** Where the row of totals stands. */
  enum Total {
    FIRST,
    LAST,
    NONE
  }

  /** Rows of a table. */
  enum Rows {
    CITIES,
    GROUPS,
    GROUPED,
    DIMENSION,
    ONE
  }

  /**
   * A row, or many of a kind.
   *
   * @param rows which; {@code ONE} is {@code reference} itself
   * @param dimension whose values are the rows
   */
  record Row(Rows rows, String dimension, Reference reference, Optional<Both> label, Place place) {}

  /** A column. */
  record Column(Reference reference, Optional<Both> label, Place place) {}

  /**
   * A chart of columns, counted from one.
   *
   * @param kind {@code bar}, {@code lying}, {@code line}, {@code stacked} or {@code pie}
   */
  record Drawing(String kind, List<Integer> columns) {

    public Drawing {
      columns = List.copyOf(columns);
    }
  }
}
