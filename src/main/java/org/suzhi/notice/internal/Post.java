package org.suzhi.notice.internal;

import java.util.Locale;

/** What takes mails out of the house. */
interface Post {

  /** Hands a mail over, or throws {@link NotTaken}. */
  void send(Letter letter, String mail, Locale language) throws NotTaken;

  /** Nobody took the mail. */
  final class NotTaken extends Exception {

    private static final long serialVersionUID = 1L;

    NotTaken(Exception why) {
      super(why);
    }

    /** The words of whoever refused it, as far as they are known. */
    String told() {
      Throwable deepest = this;
      while (deepest.getCause() != null) {
        deepest = deepest.getCause();
      }
      return String.valueOf(deepest.getMessage()).strip();
    }
  }
}
