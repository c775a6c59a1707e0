package org.suzhi.procedure;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.suzhi.kernel.Text;

/**
 * The stages that an application goes through.
 *
 * @param start the stage that filing leads to
 * @param limits the time limits that run in it; how long they are is said by the service
 * @param switches what a service may turn on, such as a second pair of eyes
 * @param yaml as it was written
 */
public record Flow(
    String code,
    Text name,
    Text purpose,
    String start,
    Map<String, Text> limits,
    Map<String, Text> switches,
    Map<String, Stage> stages,
    String yaml) {

  public Flow {
    limits = Collections.unmodifiableMap(limits);
    switches = Collections.unmodifiableMap(switches);
    stages = Collections.unmodifiableMap(stages);
  }

  /** The stage of that code, which is there. */
  public Stage stage(String code) {
    return java.util.Objects.requireNonNull(stages.get(code), code);
  }

  /**
   * A place where an application can stand.
   *
   * @param counts limits that run here
   * @param suspends limits that stand still here; what is neither counted nor suspended has ended
   * @param end how it came out, for a stage after which nothing comes
   */
  public record Stage(
      String code,
      Text name,
      List<String> counts,
      List<String> suspends,
      Optional<Outcome> end,
      Map<String, Action> actions) {

    public Stage {
      counts = List.copyOf(counts);
      suspends = List.copyOf(suspends);
      actions = Collections.unmodifiableMap(actions);
    }
  }

  /** How an application can come out. */
  public enum Outcome {
    GRANTED,
    REFUSED,
    NOT_ACCEPTED,
    ANSWERED,
    SETTLED,
    WITHDRAWN,
    LAPSED
  }

  /**
   * What somebody may do at a stage.
   *
   * @param code unlike those of the stage's other actions
   * @param by who may
   * @param to the stage it leads to
   * @param does what it does besides
   */
  public record Action(
      String code,
      Kind kind,
      Set<Capacity> by,
      Text label,
      String to,
      List<Verb> does,
      Trigger trigger,
      Condition condition) {

    public Action {
      by = Collections.unmodifiableSet(by);
      does = List.copyOf(does);
    }

    /** Whether the program does it by itself. */
    public boolean isAutomatic() {
      return by.contains(Capacity.SYSTEM);
    }
  }

  /** The kinds of action that there are. */
  public enum Kind {
    ACCEPT,
    REFUSE,
    ASK_SUPPLEMENT,
    SUPPLEMENT,
    WITHDRAW,
    PROPOSE,
    CONFIRM,
    SEND_BACK,
    DECIDE,
    OBJECT,
    ANSWER,
    PUBLISH_NOTICE,
    RECORD_FEE,
    HAND_ON,
    HAND_BACK,
    REGISTER,
    ISSUE_RESULT,
    CLOSE
  }

  /** What makes the program act by itself. */
  public sealed interface Trigger {

    /** Somebody acts, or the program as soon as the stage is reached. */
    record AtOnce() implements Trigger {}

    /** A limit has run out. */
    record WhenDue(String limit) implements Trigger {}

    /** All applications that this one is bundled of have ended. */
    record PartsEnded() implements Trigger {}
  }

  /** For which services an action is there. */
  public sealed interface Condition {

    /** Whether it is there where these switches are on. */
    default boolean holds(Set<String> on) {
      return switch (this) {
        case Always always -> true;
        case With with -> on.contains(with.name());
        case Without without -> !on.contains(without.name());
      };
    }

    /** For all. */
    record Always() implements Condition {}

    /** Where the switch is on. */
    record With(String name) implements Condition {}

    /** Where it is off. */
    record Without(String name) implements Condition {}
  }
}
