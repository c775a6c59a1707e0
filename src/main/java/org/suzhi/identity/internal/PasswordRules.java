package org.suzhi.identity.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.suzhi.identity.PasswordFault;

/**
 * Which passwords are taken: twelve characters, or eight of three kinds; and none that falls to
 * pieces that are tried first: common words, runs of keys and of figures, years, one's own name.
 */
final class PasswordRules {

  private static final int LONG = 12;
  private static final int SHORT = 8;

  /** What has to be left when the pieces are out. */
  private static final int LEFT = 5;

  private static final Pattern REPEATED = Pattern.compile("(.{1,6}?)\\1+.{0,2}");
  private static final Pattern STAMMER = Pattern.compile("(.)\\1{2,}");
  private static final Pattern YEAR =
      Pattern.compile("(19|20)[0-9]{2}((0[1-9]|1[0-2])[0-3][0-9])?");

  private static final List<String> ROWS =
      List.of(
          "abcdefghijklmnopqrstuvwxyz",
          "01234567890",
          "qwertyuiop",
          "asdfghjkl",
          "zxcvbnm",
          "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
          "!@#$%^&*()",
          "147258369");

  private static final List<String> PIECES = pieces();

  private PasswordRules() {}

  /** What is wrong with {@code password} for somebody with these names. */
  static Optional<PasswordFault> fault(String password, String... names) {
    var plain = Normalizer.normalize(password, Normalizer.Form.NFKC);
    if (plain.length() > PasswordHashing.LONGEST) {
      return Optional.of(PasswordFault.TOO_LONG);
    }
    if (plain.length() < SHORT || plain.length() < LONG && kinds(plain) < 3) {
      return Optional.of(PasswordFault.TOO_SHORT);
    }
    var small = plain.toLowerCase(Locale.ROOT);
    return isGuessable(small, names) || isGuessable(withoutDisguise(small), names)
        ? Optional.of(PasswordFault.GUESSABLE)
        : Optional.empty();
  }

  private static long kinds(String password) {
    return Stream.of("[a-z]", "[A-Z]", "[0-9]", "[^a-zA-Z0-9]")
        .filter(kind -> Pattern.compile(kind).matcher(password).find())
        .count();
  }

  private static boolean isGuessable(String password, String... names) {
    if (REPEATED.matcher(password).matches()) {
      return true;
    }
    var left = password;
    for (var name : names) {
      for (var part : name.toLowerCase(Locale.ROOT).split("[^\\p{L}0-9]+", -1)) {
        left = part.length() < 3 ? left : left.replace(part, "");
      }
    }
    for (var piece : PIECES) {
      left = left.replace(piece, "");
    }
    left = withoutRuns(YEAR.matcher(left).replaceAll(""));
    left = STAMMER.matcher(left).replaceAll("");
    return left.chars().distinct().count() < LEFT;
  }

  /** Takes out three and more neighbours of a row of keys, forwards or backwards. */
  private static String withoutRuns(String password) {
    var left = new StringBuilder();
    int at = 0;
    while (at < password.length()) {
      int run = run(password, at);
      if (run < 3) {
        left.append(password.charAt(at++));
      } else {
        at += run;
      }
    }
    return left.toString();
  }

  private static int run(String password, int from) {
    int longest = 1;
    for (var row : ROWS) {
      for (var way : List.of(row, new StringBuilder(row).reverse().toString())) {
        int length = 1;
        while (from + length <= password.length()
            && way.contains(password.substring(from, from + length))) {
          longest = Math.max(longest, length++);
        }
      }
    }
    return longest;
  }

  private static String withoutDisguise(String password) {
    var from = "013457@$!";
    var to = "oleastasi";
    var plain = new StringBuilder();
    password
        .chars()
        .forEach(c -> plain.append(from.indexOf(c) < 0 ? (char) c : to.charAt(from.indexOf(c))));
    return plain.toString();
  }

  /** The longest first, so that none is left over by a shorter one within it. */
  private static List<String> pieces() {
    try (var in =
        Objects.requireNonNull(
            PasswordRules.class.getResourceAsStream("/identity/guessable.txt"), "guessable.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.strip().split(" +")))
          .filter(piece -> !piece.isEmpty())
          .sorted(Comparator.comparing(String::length).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
