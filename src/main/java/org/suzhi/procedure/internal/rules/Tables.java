package org.suzhi.procedure.internal.rules;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.suzhi.procedure.Service;
import tools.jackson.databind.JsonNode;

/** Asks the decision tables of services. */
@Component
public class Tables {

  /** What the tables of {@code service} say. */
  public Ruling ask(Service service, JsonNode answers, Map<String, Object> known) {
    return Ruling.CLEAR;
  }
}
