package org.suzhi.procedure.internal.papers;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.suzhi.platform.OutboxSubscriber;
import org.suzhi.procedure.ApplicationMoved;
import org.suzhi.procedure.CaseNumber;
import org.suzhi.procedure.internal.cases.CaseFile;

/** Makes a result when its case has ended. */
@Component
class ResultsWanted implements OutboxSubscriber {

  private final Results results;
  private final CaseFile cases;

  ResultsWanted(Results results, CaseFile cases) {
    this.results = results;
    this.cases = cases;
  }

  @Override
  public String name() {
    return "procedure.results";
  }

  @Override
  public Set<String> topics() {
    return Set.of(ApplicationMoved.TOPIC);
  }

  @Override
  public void receive(Event event) {
    if (!event.payload().path("outcome").asString("").isEmpty()) {
      cases.open(new CaseNumber(event.key())).ifPresent(whole -> results.make(whole.application()));
    }
  }
}
