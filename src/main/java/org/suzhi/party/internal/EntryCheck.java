package org.suzhi.party.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.CreditCode;
import org.suzhi.kernel.RegionCode;
import org.suzhi.kernel.ResidentNumber;
import org.suzhi.party.NewOrganisation;
import org.suzhi.party.NewPerson;
import org.suzhi.party.Parties.Fault;
import org.suzhi.party.PartyKind;
import org.suzhi.platform.Regions;

/** What a typed party lacks; every fault at once. */
@Component
class EntryCheck {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_MAIL = 200;
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{5,19}");
  private static final Pattern MAIL =
      Pattern.compile("[^\\s@<>\"(),:;\\\\]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

  private final Regions regions;
  private final Clock clock;

  EntryCheck(Regions regions, Clock clock) {
    this.regions = regions;
    this.clock = clock;
  }

  /** A person as read. */
  record Person(Optional<ResidentNumber> number, Optional<RegionCode> region, List<Fault> faults) {}

  /** An organisation as read. */
  record Organisation(
      Optional<PartyKind> kind,
      Optional<CreditCode> code,
      Optional<RegionCode> region,
      List<Fault> faults) {}

  Person person(NewPerson asked, boolean needsNumber) {
    var faults = new ArrayList<Fault>();
    name("name", asked.name(), faults);
    var number = number(asked.number(), needsNumber, faults);
    var region = region(asked.region(), faults);
    if (!asked.phone().isEmpty() && !PHONE.matcher(asked.phone()).matches()) {
      faults.add(new Fault("phone", "phone"));
    }
    if (!asked.mail().isEmpty()
        && (asked.mail().length() > LONGEST_MAIL || !MAIL.matcher(asked.mail()).matches())) {
      faults.add(new Fault("mail", "mail"));
    }
    return new Person(number, region, faults);
  }

  private Optional<ResidentNumber> number(String typed, boolean needed, List<Fault> faults) {
    if (typed.isBlank() && !needed) {
      return Optional.empty();
    }
    try {
      var number = ResidentNumber.parse(typed);
      if (number.birthday().isAfter(LocalDate.now(clock))) {
        faults.add(new Fault("number", "number"));
      }
      return Optional.of(number);
    } catch (IllegalArgumentException e) {
      faults.add(new Fault("number", "number"));
      return Optional.empty();
    }
  }

  Organisation organisation(NewOrganisation asked) {
    var faults = new ArrayList<Fault>();
    var kind = PartyKind.of(asked.kind()).filter(PartyKind::isOrganisation);
    if (kind.isEmpty()) {
      faults.add(new Fault("kind", "kind"));
    }
    var code = code(asked.creditCode(), faults);
    name("name", asked.name(), faults);
    name("representative", asked.representative(), faults);
    var region = region(asked.region(), faults).or(() -> code.flatMap(CreditCode::region));
    if (region.isEmpty() && asked.region().isEmpty()) {
      faults.add(new Fault("region", "region"));
    }
    return new Organisation(kind, code, region, faults);
  }

  private static Optional<CreditCode> code(String typed, List<Fault> faults) {
    try {
      return Optional.of(CreditCode.parse(typed));
    } catch (IllegalArgumentException e) {
      faults.add(new Fault("creditCode", "credit-code"));
      return Optional.empty();
    }
  }

  private static void name(String field, String typed, List<Fault> faults) {
    if (typed.isEmpty()
        || typed.length() > LONGEST_NAME
        || typed.codePoints().anyMatch(Character::isISOControl)) {
      faults.add(new Fault(field, field));
    }
  }

  private Optional<RegionCode> region(String typed, List<Fault> faults) {
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    try {
      var code = new RegionCode(typed);
      if (regions.find(code).isPresent()) {
        return Optional.of(code);
      }
    } catch (IllegalArgumentException e) {
      // told below, as one that the table doesn't know
    }
    faults.add(new Fault("region", "region"));
    return Optional.empty();
  }
}
