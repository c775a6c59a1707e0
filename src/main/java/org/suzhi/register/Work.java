package org.suzhi.register;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is registered of a work.
 *
 * @param type code of the type, from the pack's list of the types of the Copyright Law
 * @param authors who made it, as they want to be named
 * @param created when it was finished
 * @param published when it first came out; empty for an unpublished work
 * @param publishedAt where it first came out
 * @param sample SHA-256 of the deposited sample, in hex
 * @param acquired how the holder came by the right, in words
 */
public record Work(
    String type,
    List<String> authors,
    LocalDate created,
    Optional<LocalDate> published,
    Optional<String> publishedAt,
    String sample,
    Optional<String> acquired)
    implements Particulars {

  public Work {
    authors = List.copyOf(authors);
    if (published.filter(created::isAfter).isPresent()) {
      throw new IllegalArgumentException("a work comes out after it is finished: " + created);
    }
    if (!sample.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("a SHA-256 has 64 small hexadecimal digits: " + sample);
    }
  }

  @Override
  @JsonIgnore
  public RightKind rightKind() {
    return RightKind.WORK;
  }
}
