package org.suzhi.procedure;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.suzhi.kernel.Money;
import org.suzhi.kernel.Text;

/**
 * What an applicant is asked, page by page.
 *
 * @param declarations what must be declared with every filing
 */
public record Form(List<Page> pages, Set<Declaration> declarations, Service.Status status) {

  public Form {
    pages = List.copyOf(pages);
    declarations = Set.copyOf(declarations);
  }

  /** All fields in order. */
  public Stream<Field> fields() {
    return pages.stream().flatMap(page -> page.fields().stream());
  }

  /** One group of questions. */
  public record Page(String code, Text title, List<Field> fields) {
    public Page {
      fields = List.copyOf(fields);
    }
  }

  /** What an applicant declares. */
  public enum Declaration {
    /** Nothing in it is a state secret. */
    STATE_SECRETS,
    /** The confidentiality examination before filing abroad is known. */
    CONFIDENTIALITY_EXAMINATION
  }

  /**
   * A question.
   *
   * @param when under what answer it is asked at all
   */
  public record Field(
      String code,
      Text label,
      Optional<Text> hint,
      Type type,
      boolean required,
      Optional<When> when) {}

  /** Asked where the choice {@code field} was answered with one of these. */
  public record When(String field, Set<String> is) {
    public When {
      is = Set.copyOf(is);
    }
  }

  /** What an answer can be. */
  public sealed interface Type {

    /** Characters, of which {@code several} lines. */
    record Words(int least, int most, boolean lines) implements Type {}

    /** A number with at most so many decimals. */
    record Number(BigDecimal least, BigDecimal most, int decimals) implements Type {}

    /** An amount. */
    record Amount(Money least, Money most) implements Type {}

    /** A day. */
    record Day(Span span) implements Type {}

    /** One option, or several. */
    record Choice(Map<String, Text> options, boolean several) implements Type {
      public Choice {
        options = Collections.unmodifiableMap(options);
      }
    }

    /** A region's code. */
    record Region() implements Type {}

    /** A symbol of the patent classification, at least a subclass. */
    record Ipc() implements Type {}

    /** A person or an organisation with the number that identifies it. */
    record Party() implements Type {}

    /** A right by kind and number. */
    record Right(Set<RightKind> kinds) implements Type {
      public Right {
        kinds = Set.copyOf(kinds);
      }
    }

    /** Names of persons, such as inventors, in order. */
    record Persons(int most) implements Type {}

    /** Files: kinds by ending, how many, how large each. */
    record Files(Set<String> endings, int most, long bytes) implements Type {
      public Files {
        endings = Set.copyOf(endings);
      }
    }

    /** A group of fields, answered so many times. */
    record Repeated(int least, int most, List<Field> fields) implements Type {
      public Repeated {
        fields = List.copyOf(fields);
      }
    }
  }

  /** Which days an answer may name. */
  public enum Span {
    ANY,
    UP_TO_TODAY,
    FROM_TODAY
  }

  /** The rights that a field can ask for. */
  public enum RightKind {
    PATENT,
    TRADEMARK,
    COPYRIGHT,
    DATA_IP,
    GEOGRAPHICAL_INDICATION,
    LAYOUT_DESIGN,
    PLANT_VARIETY
  }
}
