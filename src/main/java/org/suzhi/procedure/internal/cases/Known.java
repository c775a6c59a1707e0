package org.suzhi.procedure.internal.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.suzhi.evidence.Deposits;
import org.suzhi.evidence.Owner;
import org.suzhi.kernel.Actor;
import org.suzhi.organisation.CompetenceAnswer.Competent;
import org.suzhi.procedure.Applicant;
import org.suzhi.procedure.Filing;
import org.suzhi.procedure.Service;
import org.suzhi.procedure.internal.reading.Words;
import tools.jackson.databind.JsonNode;

/** What the platform knows that decision tables may ask for besides the answers. */
@Component
class Known {

  private final HistoryTable history;
  private final Deposits deposits;

  Known(HistoryTable history, Deposits deposits) {
    this.history = history;
    this.deposits = deposits;
  }

  Map<String, Object> of(
      Service service, Filing filing, Competent bodies, Matters about, LocalDate filedOn) {
    var known = new HashMap<String, Object>();
    known.put("channel", Words.written(filing.channel()));
    known.put("in_field", about.field().map(symbol -> bodies.accepts().takes(symbol)).orElse(true));
    known.put("filed_on", filedOn);
    known.put("recorded", recorded(service, filing));
    known.put("deposited", deposited(filing.applicant(), about.answers().path("deposit")));
    return known;
  }

  /**
   * Whether the answer is the number of a deposit that the applicant made, or none was asked for.
   */
  private boolean deposited(Applicant applicant, JsonNode number) {
    return number.asString("").isBlank()
        || deposits
            .find(number.asString().strip())
            .filter(deposit -> isOf(applicant, deposit.owner()))
            .isPresent();
  }

  private static boolean isOf(Applicant applicant, Owner owner) {
    var id = Long.toString(owner.id());
    return switch (owner.kind()) {
      case PERSON -> applicant.actor() instanceof Actor.Person person && person.code().equals(id);
      case PARTY -> applicant.party().filter(id::equals).isPresent();
    };
  }

  /** The services whose results the applicant holds; asked only where a table wants to know. */
  private List<String> recorded(Service service, Filing filing) {
    boolean isAsked =
        service.sources().find("rules.dmn").map(rules -> rules.contains("recorded")).orElse(false);
    return isAsked ? history.granted(filing.applicant()) : List.of();
  }
}
