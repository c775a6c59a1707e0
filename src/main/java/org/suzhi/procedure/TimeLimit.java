package org.suzhi.procedure;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How long something may take, written {@code 10 working days}, {@code 3 months}, {@code 30 days
 * rolled}, {@code 24 hours}.
 *
 * @param rollsForward whether a last day on which nobody works gives way to the next working day
 *     (Civil Code, article 203); limits in working days do so by themselves
 */
public record TimeLimit(int amount, Unit unit, boolean rollsForward) {

  private static final Pattern WRITTEN =
      Pattern.compile("(0|[1-9][0-9]{0,3}) (working day|day|month|year|hour)s?( rolled)?");

  /** What is counted, and how much of it at most: nothing that has a limit waits longer. */
  public enum Unit {
    WORKING_DAYS("working day", 2_000),
    DAYS("day", 5_000),
    MONTHS("month", 360),
    YEARS("year", 30),
    HOURS("hour", 9_999);

    private final String word;
    private final int most;

    Unit(String word, int most) {
      this.word = word;
      this.most = most;
    }

    private static Unit of(String word) {
      for (var unit : values()) {
        if (unit.word.equals(word)) {
          return unit;
        }
      }
      throw new IllegalArgumentException("no unit of time: " + word);
    }
  }

  public TimeLimit {
    if (amount < 0 || amount > unit.most) {
      throw new IllegalArgumentException(
          "a limit in " + unit.word + "s lies between 0 and " + unit.most + ", not at " + amount);
    }
    if (rollsForward && (unit == Unit.HOURS || unit == Unit.WORKING_DAYS)) {
      throw new IllegalArgumentException("only days, months and years can be \"rolled\"");
    }
  }

  /** So many working days. */
  public static TimeLimit workingDays(int amount) {
    return new TimeLimit(amount, Unit.WORKING_DAYS, false);
  }

  /** Reads a limit as it is written in a pack. */
  public static TimeLimit parse(String written) {
    var form = WRITTEN.matcher(written.strip().toLowerCase(Locale.ROOT));
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "a limit is written like 10 working days, 3 months, 30 days rolled or 24 hours, not "
              + (written.length() > 40 ? written.substring(0, 40) + "..." : written));
    }
    return new TimeLimit(
        Integer.parseInt(form.group(1)), Unit.of(form.group(2)), form.group(3) != null);
  }

  /** As it is written in a pack. */
  @Override
  public String toString() {
    return amount + " " + unit.word + (amount == 1 ? "" : "s") + (rollsForward ? " rolled" : "");
  }
}
