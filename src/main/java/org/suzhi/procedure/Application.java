package org.suzhi.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.suzhi.kernel.Money;
import org.suzhi.kernel.RegionCode;

/**
 * An application as it stands.
 *
 * @param code with the number, lets anybody follow it
 * @param on the flow's switches that are on for it
 * @param version how many steps it has
 * @param title in a word what it is about; empty where nothing may be said
 * @param accepts code of the body that accepts
 * @param decides code of the body that decides
 * @param office code of the body whose officers are to act now
 * @param claim who of them has taken it
 * @param overdue whether a limit was missed on the way
 */
public record Application(
    long id,
    CaseNumber number,
    String code,
    Service service,
    Set<String> on,
    String stage,
    int version,
    Service.Channel channel,
    RegionCode region,
    String title,
    Applicant applicant,
    Optional<CaseNumber> parent,
    Optional<String> accepts,
    Optional<String> decides,
    Optional<String> office,
    Optional<Claim> claim,
    Fees fees,
    Optional<String> outsideNumber,
    boolean overdue,
    Instant filedAt,
    Optional<End> end,
    List<RunningLimit> limits) {

  public Application {
    on = Set.copyOf(on);
    limits = List.copyOf(limits);
  }

  /** Who has taken the task, since when. */
  public record Claim(String actor, Instant since) {}

  /** How it came out, when. */
  public record End(Flow.Outcome outcome, Instant at) {}

  /** What is to be paid and what was. */
  public record Fees(Optional<Money> due, Optional<Money> paid) {

    /** Nothing to pay. */
    public static final Fees NONE = new Fees(Optional.empty(), Optional.empty());
  }

  /** Where it stands. */
  public Flow.Stage place() {
    return service.flow().stage(stage);
  }

  /** What people may do now, whoever they are. */
  public List<Flow.Action> actions() {
    return place().actions().values().stream()
        .filter(action -> !action.isAutomatic() && action.condition().holds(on))
        .toList();
  }

  /** The nearest end of a limit that runs. */
  public Optional<Instant> due() {
    return limits.stream().flatMap(limit -> limit.due().stream()).min(Instant::compareTo);
  }
}
