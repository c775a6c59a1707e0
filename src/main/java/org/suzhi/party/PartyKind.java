package org.suzhi.party;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a party is. */
public enum PartyKind {
  PERSON,
  ENTERPRISE,
  /** A business of one person or household, which has a credit code of its own. */
  SOLE_TRADER,
  UNIVERSITY,
  INSTITUTE,
  /** A public institution other than a university or a research institute. */
  INSTITUTION,
  ASSOCIATION,
  /** An intellectual property agency. */
  AGENCY,
  BANK,
  GOVERNMENT;

  /** Whether it is entered by a credit code. */
  public boolean isOrganisation() {
    return this != PERSON;
  }

  /** As written in rows, forms and service files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind written like that, if there is one. */
  public static Optional<PartyKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
