package org.suzhi.notice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who is who; implemented by the module that keeps accounts. */
public interface Addressees {

  /** The accounts of those who act for the recipient today. */
  List<Addressee> of(Recipient recipient);

  /**
   * Somebody who gets messages.
   *
   * @param mail where to write; empty where no mail is wanted or no address known
   */
  record Addressee(long person, Locale language, Optional<String> mail) {}
}
