package org.suzhi.procedure.internal.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.suzhi.organisation.CompetenceAnswer.Competent;
import org.suzhi.procedure.Filing;
import org.suzhi.procedure.Service;
import org.suzhi.procedure.internal.reading.Words;

/** What the platform knows that decision tables may ask for besides the answers. */
@Component
class Known {

  private final HistoryTable history;

  Known(HistoryTable history) {
    this.history = history;
  }

  Map<String, Object> of(
      Service service, Filing filing, Competent bodies, Matters about, LocalDate filedOn) {
    var known = new HashMap<String, Object>();
    known.put("channel", Words.written(filing.channel()));
    known.put("in_field", about.field().map(symbol -> bodies.accepts().takes(symbol)).orElse(true));
    known.put("filed_on", filedOn);
    known.put("recorded", recorded(service, filing));
    return known;
  }

  /** The services whose results the applicant holds; asked only where a table wants to know. */
  private List<String> recorded(Service service, Filing filing) {
    boolean isAsked =
        service.sources().find("rules.dmn").map(rules -> rules.contains("recorded")).orElse(false);
    return isAsked ? history.granted(filing.applicant()) : List.of();
  }
}
