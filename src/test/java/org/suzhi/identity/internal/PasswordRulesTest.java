package org.suzhi.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.identity.PasswordFault;

class PasswordRulesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery",
        "梅雨季的石板路很滑要慢慢走",
        "kV7#pQ2m",
        "tram-lamp-orchid-77",
        "x9Lr!2vTq0"
      })
  void takesWhatIsHardToGuess(String password) {
    assertThat(PasswordRules.fault(password, "李芳", "fang.li")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "kV7pq2m", "lowercaseon", "梅雨季的石板路"})
  void refusesWhatIsShort(String password) {
    assertThat(PasswordRules.fault(password)).contains(PasswordFault.TOO_SHORT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "P@ssw0rd2026",
        "Admin@123456",
        "qwertyuiop12",
        "1qaz2wsx3edc",
        "123456789012",
        "aaaaaaaaaaaaaaaa",
        "abcabcabcabcabc",
        "Zhongguo2026!",
        "woaini5201314",
        "19900101199001",
        "Qwe123!@#asd",
        "iloveyou888888",
        "Zhuanli#2025"
      })
  void refusesWhatIsTriedFirst(String password) {
    assertThat(PasswordRules.fault(password)).contains(PasswordFault.GUESSABLE);
  }

  @Test
  void refusesOnesOwnName() {
    assertThat(PasswordRules.fault("Fang.Li-2026", "Fang Li", "fang.li"))
        .contains(PasswordFault.GUESSABLE);
    assertThat(PasswordRules.fault("wanderwegzeichen", "Wanderweg Zeichen", "w"))
        .contains(PasswordFault.GUESSABLE);
  }

  @Test
  void refusesWhatWouldKeepTheHashingBusy() {
    assertThat(PasswordRules.fault("x9Lr!2vTq0".repeat(21))).contains(PasswordFault.TOO_LONG);
  }
}
