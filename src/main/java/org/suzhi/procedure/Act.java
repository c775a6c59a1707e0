package org.suzhi.procedure;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody wants to do to an application.
 *
 * @param version how many steps it had when they looked
 * @param action code of one of the stage's actions
 * @param reasons codes of the service's reasons
 * @param words in their own words
 * @param detail what the kind of action asks: {@code body} for handing on, {@code amount} and
 *     {@code receipt} for a fee, {@code number} for handing back, {@code until} for nothing else
 * @param answers changed answers to the form as JSON; empty for none
 * @param papers papers to go with it, by field
 */
public record Act(
    int version,
    String action,
    List<String> reasons,
    String words,
    Map<String, String> detail,
    String answers,
    Map<String, List<UUID>> papers) {

  public Act {
    reasons = List.copyOf(reasons);
    detail = Map.copyOf(detail);
    papers = Map.copyOf(papers);
  }

  /** An action with nothing besides. */
  public static Act of(int version, String action) {
    return new Act(version, action, List.of(), "", Map.of(), "", Map.of());
  }

  /** The same with reasons and words. */
  public Act because(List<String> why, String said) {
    return new Act(version, action, why, said, detail, answers, papers);
  }

  /** The same with details. */
  public Act with(Map<String, String> known) {
    return new Act(version, action, reasons, words, known, answers, papers);
  }
}
