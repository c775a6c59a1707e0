package org.suzhi.procedure.internal.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suzhi.kernel.Text;
import org.suzhi.procedure.Filed;
import org.suzhi.procedure.Service;
import tools.jackson.databind.JsonNode;

/**
 * Asks the decision tables of services: {@code eligibility} says why somebody can't apply, {@code
 * routing} which switches of the flow are on. The engine is loaded when a table is first asked.
 */
@Component
public class Tables {

  private static final String FILE = "rules.dmn";

  private final Map<String, DecisionModel> models = new ConcurrentHashMap<>();

  /** What the tables of {@code service} say. */
  public Ruling ask(Service service, JsonNode answers, Map<String, Object> known) {
    return service
        .sources()
        .find(FILE)
        .map(rules -> ruling(service, model(rules), FilingContext.of(service, answers, known)))
        .orElse(Ruling.CLEAR);
  }

  private DecisionModel model(String rules) {
    return models.computeIfAbsent(rules, DecisionModel::of);
  }

  private static Ruling ruling(
      Service service, DecisionModel model, Map<String, @Nullable Object> filing) {
    var decided = model.decide(filing);
    var grounds = new ArrayList<Filed.Ground>();
    for (var code : words(decided.get("eligibility"))) {
      grounds.add(new Filed.Ground(code, words(service, code)));
    }
    var with = words(decided.get("routing"));
    with.retainAll(service.flow().switches().keySet());
    return new Ruling(grounds, with);
  }

  private static Text words(Service service, String code) {
    return Optional.ofNullable(service.grounds().get(code)).orElseGet(() -> Text.same(code));
  }

  /** What a table that collects gives: a list, one thing, or nothing. */
  private static Set<String> words(@Nullable Object result) {
    var words = new LinkedHashSet<String>();
    if (result instanceof Collection<?> several) {
      several.forEach(each -> words.add(String.valueOf(each)));
    } else if (result != null) {
      words.add(result.toString());
    }
    return words;
  }
}
