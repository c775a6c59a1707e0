package org.suzhi.party;

import java.util.concurrent.atomic.AtomicInteger;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.CreditCode;
import org.suzhi.kernel.RegionCode;
import org.suzhi.party.Parties.Entering;

/** Parties with numbers that are well formed and nobody's. */
public final class SampleParties {

  private static final AtomicInteger NEXT = new AtomicInteger(1);
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private SampleParties() {}

  /** The person's own party. */
  public static Party person(Parties parties, Actor.Person person, String name) {
    return entered(parties.enterOwn(person, typed(name)));
  }

  /** What such a person types. */
  public static NewPerson typed(String name) {
    return new NewPerson(name, number(), "", "025-8000 1234", "x@example.org", false);
  }

  /** An organisation that {@code person} represents. */
  public static Party organisation(
      Parties parties, Actor.Person person, String name, RegionCode place) {
    return entered(parties.enter(typed(name, place), person));
  }

  /** What its representative types. */
  public static NewOrganisation typed(String name, RegionCode place) {
    var code =
        CreditCode.complete("91" + place.code() + "MA%07d".formatted(NEXT.getAndIncrement()));
    return new NewOrganisation("enterprise", code.code(), name, place.code(), "法人甲");
  }

  /** A resident number of no real division, since no division is numbered 90. */
  public static String number() {
    var digits = "900001" + "19900101" + "%03d".formatted(NEXT.getAndIncrement() % 1000);
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (digits.charAt(i) - '0') * WEIGHTS[i];
    }
    return digits + "10X98765432".charAt(sum % 11);
  }

  private static Party entered(Entering entering) {
    return switch (entering) {
      case Entering.Entered entered -> entered.party();
      case Entering.Known known -> throw new AssertionError(known);
      case Entering.Faulty faulty -> throw new AssertionError(faulty);
    };
  }
}
