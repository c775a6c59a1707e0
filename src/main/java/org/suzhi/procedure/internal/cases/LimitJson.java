package org.suzhi.procedure.internal.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suzhi.procedure.RunningLimit;
import org.suzhi.procedure.RunningLimit.State;
import org.suzhi.procedure.Suspension;
import org.suzhi.procedure.TimeLimit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Limits as the database takes and gives them. */
record LimitJson(
    String code,
    int round,
    String length,
    Instant started_at,
    List<Stop> suspensions,
    String state,
    @Nullable Instant due_at,
    boolean handled) {

  /** A time in which it stood still. */
  record Stop(Instant from, @Nullable Instant until) {}

  static LimitJson of(RunningLimit limit) {
    return new LimitJson(
        limit.code(),
        limit.round(),
        limit.length().toString(),
        limit.start(),
        limit.suspensions().stream()
            .map(stop -> new Stop(stop.from(), stop.until().orElse(null)))
            .toList(),
        limit.state().name().toLowerCase(Locale.ROOT),
        limit.due().orElse(null),
        limit.handled());
  }

  static List<RunningLimit> read(JsonMapper json, String array) {
    var limits = new ArrayList<RunningLimit>();
    json.readTree(array).forEach(node -> limits.add(limit(node)));
    return limits;
  }

  private static RunningLimit limit(JsonNode node) {
    var stops = new ArrayList<Suspension>();
    node.path("suspensions")
        .forEach(
            stop ->
                stops.add(
                    new Suspension(moment(stop, "from").orElseThrow(), moment(stop, "until"))));
    return new RunningLimit(
        node.path("code").asString(),
        node.path("round").asInt(),
        TimeLimit.parse(node.path("length").asString()),
        moment(node, "started_at").orElseThrow(),
        stops,
        State.valueOf(node.path("state").asString().toUpperCase(Locale.ROOT)),
        moment(node, "due_at"),
        node.path("handled").asBoolean());
  }

  private static Optional<Instant> moment(JsonNode node, String name) {
    var value = node.path(name);
    return value.isMissingNode() || value.isNull()
        ? Optional.empty()
        : Optional.of(java.time.OffsetDateTime.parse(value.asString()).toInstant());
  }
}
