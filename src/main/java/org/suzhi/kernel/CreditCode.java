package org.suzhi.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A unified social credit code: 18 characters of which the last is computed from the others (GB
 * 32100-2015). Written in capitals; {@link #parse} takes what people type.
 */
public record CreditCode(String code) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final Pattern FORM =
      Pattern.compile("[" + ALPHABET + "]{2}[0-9]{6}[" + ALPHABET + "]{10}");
  private static final int CHECKED = 17;

  public CreditCode {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "a credit code has 18 capital letters and digits without I, O, S, V, Z, of which the"
              + " third to eighth are digits (GB 32100): "
              + Plain.shown(code));
    }
    if (code.charAt(CHECKED) != checkCharacter(code.substring(0, CHECKED))) {
      throw new IllegalArgumentException(
          "the last character does not fit the others, so one of them is mistyped: " + code);
    }
  }

  /** Reads what was typed: small letters, full-width characters and surrounding space are taken. */
  public static CreditCode parse(String written) {
    return new CreditCode(Plain.code(written));
  }

  /** Completes the first 17 characters with their check character. */
  public static CreditCode complete(String body) {
    if (body.length() != CHECKED || !FORM.matcher(body + "0").matches()) {
      throw new IllegalArgumentException(
          "the body of a credit code has 17 characters: " + Plain.shown(body));
    }
    return new CreditCode(body + checkCharacter(body));
  }

  /** The division of the authority that registered it, where the six digits are a region code. */
  public Optional<RegionCode> region() {
    try {
      return Optional.of(new RegionCode(code.substring(2, 8)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The nine characters of the organisation itself, which keep when it is registered anew. */
  public String organisation() {
    return code.substring(8, CHECKED);
  }

  /** Sum of values times powers of three, and what is missing to a multiple of 31. */
  private static char checkCharacter(String body) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < CHECKED; i++) {
      sum += ALPHABET.indexOf(body.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  @Override
  public String toString() {
    return code;
  }
}
