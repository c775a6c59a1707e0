package org.suzhi.statistics.internal.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.suzhi.kernel.Region;

/** A formula as a tree; its written form reads back as the same tree. */
sealed interface Expression {

  /** A plain number. */
  record Constant(BigDecimal value) implements Expression {
    @Override
    public String toString() {
      return value.toPlainString();
    }
  }

  /** The figure of an indicator at the place where the formula is computed, or elsewhere. */
  record Reference(String indicator, List<Selector> selectors) implements Expression {
    public Reference {
      selectors = List.copyOf(selectors);
    }

    @Override
    public String toString() {
      return selectors.isEmpty()
          ? indicator
          : indicator
              + selectors.stream()
                  .map(Selector::toString)
                  .collect(Collectors.joining(", ", "[", "]"));
    }
  }

  /** The sum of a figure over regions or over the values of a key. */
  record Sum(Reference of, Over over) implements Expression {
    @Override
    public String toString() {
      return "sum(" + of + " over " + over + ")";
    }
  }

  /** Two expressions joined by {@code + - * /}. */
  record Operation(Expression left, char sign, Expression right) implements Expression {
    @Override
    public String toString() {
      return bracketed(left, false) + " " + sign + " " + bracketed(right, true);
    }

    private String bracketed(Expression side, boolean isRight) {
      return side instanceof Operation inner
              && (inner.rank() < rank() || (isRight && inner.rank() == rank()))
          ? "(" + inner + ")"
          : side.toString();
    }

    private int rank() {
      return sign == '+' || sign == '-' ? 1 : 2;
    }
  }

  /** Where a reference looks instead of the place where the formula is computed. */
  sealed interface Selector {

    /** A place that a word names. */
    enum Word implements Selector {
      /** The whole instead of a part. */
      TOTAL,
      /** The region that the installation serves. */
      HOME,
      /** The same stretch of time a year earlier. */
      PREVIOUS,
      /** The yearbook of the year. */
      YEARBOOK,
      /** The year whose last day it is. */
      YEAR,
      /** The last day of the year. */
      YEAR_END;

      @Override
      public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
      }
    }

    /** A region by its code. */
    record In(Region region) implements Selector {
      @Override
      public String toString() {
        return "region=" + region;
      }
    }

    /** A value of a key of the breakdown. */
    record Part(String key, String value) implements Selector {
      @Override
      public String toString() {
        return key + "=" + value;
      }
    }
  }

  /** What a sum runs over. */
  sealed interface Over {

    /** Regions that a word names. */
    enum Word implements Over {
      /** The divisions of a group. */
      MEMBERS,
      /** The cities of the region served. */
      CITIES,
      /** The cities, and the groups without divisions of their own where they have a figure. */
      PARTS;

      @Override
      public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
      }
    }

    /** The values of a key; none named means all that the pack knows. */
    record Key(String key, List<String> values) implements Over {
      public Key {
        values = List.copyOf(values);
      }

      @Override
      public String toString() {
        return values.isEmpty() ? key : key + "=" + String.join("|", values);
      }
    }
  }

  /** Every reference from left to right, those in sums included. */
  default Stream<Reference> references() {
    return leaves()
        .flatMap(
            leaf ->
                switch (leaf) {
                  case Reference reference -> Stream.of(reference);
                  case Sum sum -> Stream.of(sum.of());
                  case Constant constant -> Stream.empty();
                  case Operation operation -> Stream.empty();
                });
  }

  /** Numbers, references and sums from left to right. */
  default Stream<Expression> leaves() {
    return this instanceof Operation operation
        ? Stream.concat(operation.left().leaves(), operation.right().leaves())
        : Stream.of(this);
  }
}
