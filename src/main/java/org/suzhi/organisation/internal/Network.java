package org.suzhi.organisation.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.BodyCode;
import org.suzhi.organisation.BodyKind;
import org.suzhi.organisation.CompetenceRule;
import org.suzhi.organisation.ReportedCount;
import org.suzhi.organisation.ServiceName;
import org.suzhi.organisation.SourceLine;

/**
 * All that the pack says about bodies and competence, as one value.
 *
 * @param documents the published documents that are referred to, on line 0
 */
record Network(
    List<BodyKind> kinds,
    List<SourceLine> documents,
    List<Body> bodies,
    List<ReportedCount> reported,
    List<ServiceName> services,
    List<CompetenceRule> rules) {

  Network {
    kinds = List.copyOf(kinds);
    documents = List.copyOf(documents);
    bodies = List.copyOf(bodies);
    reported = List.copyOf(reported);
    services = List.copyOf(services);
    rules = List.copyOf(rules);
  }

  List<Body> open() {
    return bodies.stream().filter(body -> body.endedOn().isEmpty()).toList();
  }

  Optional<Body> find(BodyCode code) {
    return bodies.stream().filter(body -> body.code().equals(code)).findFirst();
  }

  Map<String, BodyKind> kindsByCode() {
    return kinds.stream().collect(Collectors.toMap(BodyKind::code, Function.identity()));
  }

  Map<String, SourceLine> documentsByCode() {
    return documents.stream().collect(Collectors.toMap(SourceLine::document, Function.identity()));
  }
}
