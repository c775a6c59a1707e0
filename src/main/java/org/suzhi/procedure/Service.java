package org.suzhi.procedure;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.suzhi.kernel.Money;
import org.suzhi.kernel.Text;

/**
 * A public service as its folder says it.
 *
 * @param system the row of the catalogue's systems that it belongs to
 * @param who codes of those who may apply, with their names
 * @param accepts kinds or levels of the bodies that accept
 * @param decides kinds or levels of the bodies that decide
 * @param on the flow's switches that are on
 * @param limits how long the flow's limits are here
 * @param fee empty where nothing is known of a fee
 * @param register the register that a grant enters, where it enters one
 * @param confidential whether what is handed in is sealed and read by the case's officers alone
 * @param named the field that says in a word what an application is about; empty where nothing may
 * @param matter the fields by which a second filing of the same matter is known; empty for none
 * @param reasons the reasons for decisions that officers choose from
 * @param grounds what the codes that its decision table refuses with mean
 * @param counted what is counted for statistics, and when
 * @param parts for a bundle, the services that it is made of
 * @param sources the files that say all this
 */
public record Service(
    String code,
    String system,
    int version,
    Text name,
    Map<String, Text> who,
    Set<String> accepts,
    Set<String> decides,
    Set<Channel> channels,
    Flow flow,
    Set<String> on,
    Map<String, Limit> limits,
    Optional<Fee> fee,
    List<Basis> bases,
    Text result,
    Optional<String> register,
    boolean confidential,
    Optional<String> named,
    List<String> matter,
    Map<String, Text> reasons,
    Map<String, Text> grounds,
    List<Counted> counted,
    List<Part> parts,
    Status status,
    Form form,
    Sources sources) {

  public Service {
    who = Collections.unmodifiableMap(who);
    accepts = Set.copyOf(accepts);
    decides = Set.copyOf(decides);
    channels = Set.copyOf(channels);
    on = Set.copyOf(on);
    limits = Collections.unmodifiableMap(limits);
    matter = List.copyOf(matter);
    reasons = Collections.unmodifiableMap(reasons);
    grounds = Collections.unmodifiableMap(grounds);
    counted = List.copyOf(counted);
    parts = List.copyOf(parts);
    bases = List.copyOf(bases);
  }

  /** Whether something has a source or was thought up, which every page then shows. */
  public enum Status {
    SOURCED,
    SAMPLE
  }

  /** Where one can apply. */
  public enum Channel {
    ONLINE,
    WINDOW,
    STATION
  }

  /**
   * How long something may take.
   *
   * @param statutory what the law says, where a source is known
   * @param running what is counted: the promise where there is one
   */
  public record Limit(Optional<TimeLimit> statutory, TimeLimit running, Status status) {}

  /**
   * Something worth counting.
   *
   * @param on what makes it count: {@code filed}, an action's code or an outcome
   * @param breakdown dimension to a value, or to the field that holds it as {@code =field}
   */
  public record Counted(String on, String indicator, Map<String, String> breakdown) {
    public Counted {
      breakdown = Map.copyOf(breakdown);
    }
  }

  /**
   * A service of a bundle.
   *
   * @param answers the part's fields, each to the bundle's field that answers it
   */
  public record Part(String service, Map<String, String> answers, Optional<Form.When> when) {
    public Part {
      answers = Map.copyOf(answers);
    }
  }

  /** The limit of that code, which the flow needs. */
  public Limit limit(String code) {
    return java.util.Objects.requireNonNull(limits.get(code), code);
  }

  /** The fields by which papers are handed in. */
  public List<Form.Field> materials() {
    return form.fields().filter(field -> field.type() instanceof Form.Type.Files).toList();
  }

  /** What it costs. */
  public record Fee(Money amount, Status status) {}

  /** A legal basis by its Chinese name; {@link Status#SAMPLE} until somebody has verified it. */
  public record Basis(String name, Status status) {}
}
