package org.suzhi.organisation.web;

import java.util.List;
import java.util.Optional;
import org.suzhi.kernel.IpcSymbol;
import org.suzhi.kernel.RegionCode;
import org.suzhi.kernel.Text;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.CompetenceAnswer;
import org.suzhi.organisation.CompetenceAnswer.Competent;
import org.suzhi.organisation.CompetenceAnswer.NoneCompetent;
import org.suzhi.organisation.CompetenceAnswer.Reason;
import org.suzhi.organisation.CompetenceAnswer.Several;
import org.suzhi.organisation.ServiceName;

/**
 * An answer in words.
 *
 * @param outcome competent, several or none
 * @param choice who could be asked, each with the reason; more than one is the applicant's choice
 * @param whyNone for no one: the reason
 * @param sample whether a rule was applied that no source states
 */
record ShownAnswer(
    ServiceName service,
    Text place,
    Optional<IpcSymbol> field,
    String outcome,
    List<Pair> choice,
    List<Text> whyNone,
    boolean sample) {

  /** Who accepts, who decides, and why. */
  record Pair(Body accepts, Body decides, List<Text> because) {

    /** Whether one body does both. */
    public boolean isOneBody() {
      return accepts.code().equals(decides.code());
    }
  }

  static ShownAnswer of(
      ServiceName service,
      RegionCode place,
      Optional<IpcSymbol> field,
      CompetenceAnswer answer,
      Explanations words) {
    return switch (answer) {
      case Competent one ->
          new ShownAnswer(
              service,
              words.place(place),
              field,
              "competent",
              List.of(pair(one, place, field, words)),
              List.of(),
              one.because().rule().sample());
      case Several several ->
          new ShownAnswer(
              service,
              words.place(place),
              field,
              "several",
              several.choice().stream().map(one -> pair(one, place, field, words)).toList(),
              List.of(),
              several.choice().stream().anyMatch(one -> one.because().rule().sample()));
      case NoneCompetent(var reason) ->
          new ShownAnswer(
              service,
              words.place(place),
              field,
              "none",
              List.of(),
              words.of(reason, place, field),
              isSample(reason));
    };
  }

  private static Pair pair(
      Competent one, RegionCode place, Optional<IpcSymbol> field, Explanations words) {
    return new Pair(one.accepts(), one.decides(), words.of(one, place, field));
  }

  private static boolean isSample(Reason reason) {
    return switch (reason) {
      case Reason.NoRule _ -> false;
      case Reason.NoBody(var rule, _) -> rule.sample();
      case Reason.FieldNotTaken(var rule, _) -> rule.sample();
    };
  }
}
