package org.suzhi.procedure.internal.cases;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.suzhi.platform.Keys;

/** What people wrote, unreadable in the database. */
@Component
class Sealed {

  private final Keys keys;

  Sealed(Keys keys) {
    this.keys = keys;
  }

  byte[] answers(long application, String json) {
    return keys.seal(bytes(json), answersPlace(application));
  }

  String openAnswers(long application, byte[] sealed) {
    return text(keys.open(sealed, answersPlace(application)));
  }

  byte[] words(long application, int step, String words) {
    return keys.seal(bytes(words), wordsPlace(application, step));
  }

  String openWords(long application, int step, byte[] sealed) {
    return text(keys.open(sealed, wordsPlace(application, step)));
  }

  byte[] at(String place, String plain) {
    return keys.seal(bytes(plain), place);
  }

  String openAt(String place, byte[] sealed) {
    return text(keys.open(sealed, place));
  }

  /** What a matter is known by, without telling what it is. */
  String matter(String plain) {
    return java.util.HexFormat.of().formatHex(keys.blindIndex("procedure.matter", plain));
  }

  boolean isCurrent(byte[] sealed) {
    return keys.isCurrent(sealed);
  }

  private static String answersPlace(long application) {
    return "procedure.application.answers:" + application;
  }

  private static String wordsPlace(long application, int step) {
    return "procedure.step.words:" + application + ":" + step;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
