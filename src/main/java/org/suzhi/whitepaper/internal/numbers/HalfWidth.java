package org.suzhi.whitepaper.internal.numbers;

/** Full-width digits and signs as the plain ones, sign by sign so that places stay. */
final class HalfWidth {

  private HalfWidth() {}

  static String of(String text) {
    var plain = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      plain.append(plain(text.charAt(i)));
    }
    return plain.toString();
  }

  private static char plain(char sign) {
    if (sign >= '０' && sign <= '９') {
      return (char) (sign - '０' + '0');
    }
    return switch (sign) {
      case '％' -> '%';
      case '．' -> '.';
      case '＋' -> '+';
      case '\u00a0', '\u2007', '\u202f', '\u3000' -> ' ';
      default -> sign;
    };
  }
}
