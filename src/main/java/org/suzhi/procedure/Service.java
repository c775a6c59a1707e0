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
    List<Material> materials,
    Optional<Fee> fee,
    List<Basis> bases,
    Text result,
    Optional<String> register,
    Status status,
    Form form) {

  public Service {
    who = Collections.unmodifiableMap(who);
    accepts = Set.copyOf(accepts);
    decides = Set.copyOf(decides);
    channels = Set.copyOf(channels);
    on = Set.copyOf(on);
    limits = Collections.unmodifiableMap(limits);
    materials = List.copyOf(materials);
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

  /** What an applicant hands in. */
  public record Material(String code, Text name, boolean required, Status status) {}

  /** What it costs. */
  public record Fee(Money amount, Status status) {}

  /** A legal basis by its Chinese name; {@link Status#SAMPLE} until somebody has verified it. */
  public record Basis(String name, Status status) {}
}
