package org.suzhi.whitepaper.internal.template;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The same in both languages. */
public record Both(List<Piece> zh, List<Piece> en) {

  public Both {
    zh = List.copyOf(zh);
    en = List.copyOf(en);
  }

  /** The side of {@code locale}. */
  public List<Piece> in(Locale locale) {
    return locale.getLanguage().equals("en") ? en : zh;
  }

  Stream<Piece> all() {
    return Stream.concat(zh.stream(), en.stream());
  }
}
