package org.suzhi.procedure.internal.entering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.suzhi.platform.Problem;
import org.suzhi.procedure.Deed;
import org.suzhi.procedure.Performing;
import org.suzhi.procedure.Verb;
import org.suzhi.register.Change;
import org.suzhi.register.Change.Ending;
import org.suzhi.register.NewEntry;
import org.suzhi.register.NewEvent;
import org.suzhi.register.Register;
import org.suzhi.register.RegisterProblem;
import org.suzhi.register.Right;
import org.suzhi.register.RightKind;

/**
 * Carries out "enter a register": what the service's file says under {@code register} is a kind of
 * right, which is entered, or a kind and what happens to a right of it. Where it says nothing the
 * grant itself is the record.
 */
@Component
class EnteringRegister implements Performing {

  private static final String REGISTRATION = "registration";

  private final Register register;
  private final SampleTable samples;
  private final Clock clock;

  EnteringRegister(Register register, SampleTable samples, Clock clock) {
    this.register = register;
    this.samples = samples;
    this.clock = clock;
  }

  @Override
  public Verb verb() {
    return Verb.ENTER_REGISTER;
  }

  @Override
  public Performed perform(Deed deed) {
    try {
      return deed.application()
          .service()
          .register()
          .map(what -> enter(what, deed))
          .map(right -> Performed.noted(Map.of("register-number", right.number())))
          .orElse(Performed.NOTHING);
    } catch (RegisterProblem e) {
      throw new Problem(
          HttpStatus.CONFLICT,
          "procedure.register",
          deed.application().number().number(),
          String.valueOf(e.getMessage()));
    }
  }

  private Right enter(String what, Deed deed) {
    var answered = new Answered(deed.answers());
    return switch (what) {
      case "data-ip" -> entered(new DataIpEntry(deed.application(), answered), deed);
      case "work" -> entered(work(deed, answered), deed);
      case "data-ip-renewal" -> recorded(renewed(answered), deed);
      case "data-ip-cancellation", "work-withdrawal" ->
          recorded(new Change.Ended(Ending.CANCELLED), deed);
      default -> throw new IllegalStateException("no register takes in " + what);
    };
  }

  private WorkEntry work(Deed deed, Answered answered) {
    var sample = samples.digest(deed.application().id(), "sample");
    return new WorkEntry(
        deed.application(),
        answered,
        sample.orElseThrow(() -> new IllegalStateException("a work without its sample")));
  }

  private Right entered(DataIpEntry entry, Deed deed) {
    return register.enter(
        new NewEntry(
            number(deed),
            entry.title(),
            entry.holders(),
            entry.particulars(),
            entry.answered().region(),
            today(),
            Optional.empty()),
        deed.actor());
  }

  private Right entered(WorkEntry entry, Deed deed) {
    return register.enter(
        new NewEntry(
            number(deed),
            entry.title(),
            entry.holders(),
            entry.particulars(),
            entry.answered().region(),
            today(),
            Optional.empty()),
        deed.actor());
  }

  private Right recorded(Change change, Deed deed) {
    var right = new Answered(deed.answers()).right(REGISTRATION);
    return register.record(NewEvent.of(right, number(deed), change, today()), deed.actor());
  }

  /** A renewal runs on from the last day, or from today where that has gone by. */
  private Change renewed(Answered answered) {
    var number = answered.right(REGISTRATION);
    var from =
        register
            .find(number)
            .flatMap(Right::validTo)
            .map(last -> last.plusDays(1))
            .filter(next -> next.isAfter(today()))
            .orElse(today());
    return new Change.Renewed(register.validTo(RightKind.DATA_IP, from).orElse(from));
  }

  private static String number(Deed deed) {
    return deed.application().number().number();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
