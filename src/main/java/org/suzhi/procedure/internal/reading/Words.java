package org.suzhi.procedure.internal.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Words out of closed lists, written {@code ask-supplement} for {@code ASK_SUPPLEMENT}. */
public final class Words {

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final int LONGEST_CODE = 60;

  private Words() {}

  /** Reads a word of {@code type}. */
  public static <E extends Enum<E>> Function<String, E> of(Class<E> type, String what) {
    return word ->
        Arrays.stream(type.getEnumConstants())
            .filter(constant -> written(constant).equals(word))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        word
                            + " is no "
                            + what
                            + "; known are "
                            + Arrays.stream(type.getEnumConstants()).map(Words::written).toList()));
  }

  /** As it is written. */
  public static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A code in small letters, digits and hyphens. */
  public static String code(String written) {
    if (written.length() > LONGEST_CODE || !CODE.matcher(written).matches()) {
      throw new IllegalArgumentException("a code is written like second-officer, not " + written);
    }
    return written;
  }
}
