package org.suzhi.whitepaper.internal.template;

/** A part of a sentence. */
public sealed interface Piece {

  /** Words as they stand. */
  record Words(String text) implements Piece {}

  /** A name with digits, as it stands. */
  record Literal(String text) implements Piece {}

  /** Here bold begins or ends. */
  record Bold() implements Piece {}

  /** A date or a stretch of time, as docs/papers.md writes it after the equals sign. */
  record Time(String written, Place place) implements Piece {}

  /** The name of a region, a breakdown value or an indicator; of the paper's region if empty. */
  record Name(String code, Place place) implements Piece {}

  /** Mentions a table by its number. */
  record Mention(String table, Place place) implements Piece {}

  /** A figure. */
  record Figure(Reference reference, Place place) implements Piece {}
}
