package org.suzhi.procedure;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number of an application: the day of filing, a running number and a check digit (Luhn), such
 * as {@code 20260305-0000427-3}.
 */
public record CaseNumber(String number) {

  private static final Pattern FORM = Pattern.compile("([0-9]{8})-([0-9]{7,12})-([0-9])");
  private static final int LONGEST = 24;

  public CaseNumber {
    var form = FORM.matcher(number);
    if (!form.matches() || check(form.group(1) + form.group(2)) != form.group(3).charAt(0) - '0') {
      throw new IllegalArgumentException("no number of an application");
    }
  }

  /** The number of what was filed on {@code day} as the {@code serial}th of all. */
  public static CaseNumber of(LocalDate day, long serial) {
    var date = day.format(DateTimeFormatter.BASIC_ISO_DATE);
    var running = String.format(Locale.ROOT, "%07d", serial);
    return new CaseNumber(date + "-" + running + "-" + check(date + running));
  }

  /** Reads what people type: spaces, and hyphens left out, are forgiven. */
  public static CaseNumber parse(String typed) {
    if (typed.length() > LONGEST) {
      throw new IllegalArgumentException("no number of an application");
    }
    var digits = typed.replaceAll("[\\s-]", "");
    if (digits.length() < 16) {
      throw new IllegalArgumentException("no number of an application");
    }
    int last = digits.length() - 1;
    return new CaseNumber(
        digits.substring(0, 8) + "-" + digits.substring(8, last) + "-" + digits.substring(last));
  }

  private static int check(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return (10 - sum % 10) % 10;
  }

  @Override
  public String toString() {
    return number;
  }
}
