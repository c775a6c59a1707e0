package org.suzhi.procedure.internal.entering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.Money;
import org.suzhi.kernel.RegionCode;
import org.suzhi.procedure.Applicant;
import org.suzhi.register.Holder;
import org.suzhi.register.Share;
import tools.jackson.databind.JsonNode;

/** Answers to a form as the register wants them. */
record Answered(JsonNode answers) {

  String text(String field) {
    return find(field).orElse("");
  }

  Optional<String> find(String field) {
    return Optional.of(answers.path(field).asString("").strip()).filter(text -> !text.isEmpty());
  }

  Optional<LocalDate> day(String field) {
    return find(field).map(LocalDate::parse);
  }

  Optional<Money> money(String field) {
    return find(field).map(Money::parse);
  }

  RegionCode region() {
    return new RegionCode(text("region"));
  }

  /** The number of the right that the application is about. */
  String right(String field) {
    return answers.path(field).path("number").asString("").strip();
  }

  List<JsonNode> group(String field) {
    return answers.path(field).valueStream().toList();
  }

  /**
   * The party named in a field. Where the applicant acts for a party of this installation and names
   * it, it is known by its number.
   */
  Holder holder(JsonNode party, Applicant applicant) {
    var name = party.path("name").asString("");
    var holder =
        party.path("kind").asString("").equals("person")
            ? Holder.person(name)
            : Holder.organisation(name).in(region());
    return applicant
        .party()
        .filter(_ -> applicant.name().equals(name))
        .map(Long::valueOf)
        .map(holder::as)
        .orElse(holder);
  }

  /** {@code 1/3} or {@code 40%}; what is written otherwise is no share. */
  static Optional<Share> share(String written) {
    var fraction = written.strip().split("/", -1);
    try {
      if (fraction.length == 2) {
        return Optional.of(
            new Share(Long.parseLong(fraction[0].strip()), Long.parseLong(fraction[1].strip())));
      }
      return written.strip().endsWith("%")
          ? Optional.of(new Share(Long.parseLong(written.replace("%", "").strip()), 100))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
