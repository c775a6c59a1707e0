package org.suzhi.procedure.internal.rules;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.ResourceType;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** A file of decision tables, ready to be asked. */
final class DecisionModel {

  private final DMNRuntime runtime;
  private final DMNModel model;

  private DecisionModel(DMNRuntime runtime) {
    this.runtime = runtime;
    this.model = runtime.getModels().getFirst();
    if (model.hasErrors()) {
      throw new IllegalArgumentException("rules.dmn: " + model.getMessages());
    }
  }

  static DecisionModel of(String xml) {
    var resource = ResourceFactory.newByteArrayResource(xml.getBytes(StandardCharsets.UTF_8));
    resource.setResourceType(ResourceType.DMN);
    resource.setSourcePath("rules.dmn");
    return new DecisionModel(
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(resource))
            .getOrElseThrow(
                wrong -> new IllegalArgumentException("rules.dmn: " + wrong.getMessage())));
  }

  /** What each decision says of {@code filing}. */
  Map<String, Object> decide(Map<String, @Nullable Object> filing) {
    var context = runtime.newContext();
    context.set("filing", filing);
    var result = runtime.evaluateAll(model, context);
    if (result.hasErrors()) {
      throw new IllegalStateException("rules.dmn: " + result.getMessages());
    }
    var decided = new HashMap<String, Object>();
    for (var decision : result.getDecisionResults()) {
      if (decision.getResult() != null) {
        decided.put(decision.getDecisionName(), decision.getResult());
      }
    }
    return decided;
  }
}
