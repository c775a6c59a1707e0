package org.suzhi.procedure.internal.cases;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.suzhi.procedure.Step;
import org.suzhi.procedure.internal.reading.Words;

/** A step as the database takes it. */
record StepJson(
    int no,
    Instant at,
    String actor,
    String actor_name,
    String capacity,
    @Nullable String body,
    String stage,
    String action,
    String to_stage,
    List<String> reasons,
    @Nullable String words,
    Map<String, String> detail,
    @Nullable String before) {

  static StepJson of(long application, Step step, Optional<byte[]> before, Sealed sealed) {
    return new StepJson(
        step.no(),
        step.at(),
        step.actor(),
        step.actorName(),
        Words.written(step.capacity()),
        step.body().orElse(null),
        step.stage(),
        step.action(),
        step.to(),
        step.reasons(),
        step.words().isEmpty() ? null : hex(sealed.words(application, step.no(), step.words())),
        step.detail(),
        before.map(StepJson::hex).orElse(null));
  }

  private static String hex(byte[] bytes) {
    return "\\x" + HexFormat.of().formatHex(bytes);
  }
}
