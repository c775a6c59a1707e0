package org.suzhi.organisation.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.suzhi.kernel.RegionCode;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.Competence.Duty;
import org.suzhi.organisation.CompetenceAnswer;
import org.suzhi.organisation.CompetenceAnswer.Competent;
import org.suzhi.organisation.CompetenceAnswer.NoneCompetent;
import org.suzhi.organisation.CompetenceAnswer.Several;
import org.suzhi.organisation.ServiceName;

/** What a body does: every service is asked for the body's own place. */
record Duties(Network network, Body body, RegionCode place) {

  List<Duty> list() {
    return network.services().stream()
        .map(this::duty)
        .filter(duty -> duty.accepts() || duty.decides())
        .toList();
  }

  private Duty duty(ServiceName service) {
    var pairs =
        pairs(new CompetenceRules(network, service.code(), place, Optional.empty()).answer())
            .toList();
    return new Duty(
        service,
        pairs.stream().anyMatch(pair -> pair.accepts().code().equals(body.code())),
        pairs.stream().anyMatch(pair -> pair.decides().code().equals(body.code())));
  }

  private static Stream<Competent> pairs(CompetenceAnswer answer) {
    return switch (answer) {
      case Competent one -> Stream.of(one);
      case Several several -> several.choice().stream();
      case NoneCompetent none -> Stream.empty();
    };
  }
}
