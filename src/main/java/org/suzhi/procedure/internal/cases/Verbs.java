package org.suzhi.procedure.internal.cases;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Money;
import org.suzhi.platform.StartProblem;
import org.suzhi.procedure.Deed;
import org.suzhi.procedure.Performing;
import org.suzhi.procedure.Performing.Performed;
import org.suzhi.procedure.Verb;

/** Who carries out which verb; one that nobody does stops the start. */
@Component
class Verbs {

  private final Map<Verb, Performing> by = new EnumMap<>(Verb.class);

  Verbs(List<Performing> all) {
    all.stream()
        .sorted(Comparator.comparingInt(Performing::rank))
        .forEach(each -> by.put(each.verb(), each));
    for (var verb : Verb.values()) {
      if (!by.containsKey(verb)) {
        throw new StartProblem(
            "nobody carries out the verb " + verb, "add the module that declares it");
      }
    }
  }

  /** All that the action does, in order. */
  Performed perform(Deed deed) {
    var detail = new HashMap<String, String>();
    Optional<String> body = Optional.empty();
    Optional<Money> fee = Optional.empty();
    for (var verb : deed.action().does()) {
      var done = java.util.Objects.requireNonNull(by.get(verb)).perform(deed);
      detail.putAll(done.detail());
      body = done.body().isPresent() ? done.body() : body;
      fee = done.fee().isPresent() ? done.fee() : fee;
    }
    return new Performed(detail, body, fee);
  }
}
