package org.suzhi.identity.web;

import java.util.Optional;
import java.util.regex.Pattern;

/** An address of this site to go on to; anything else would lead to strangers in our name. */
final class LocalAddress {

  private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]*");
  private static final int LONGEST = 1000;

  private LocalAddress() {}

  static Optional<String> of(String written) {
    return Optional.of(written)
        .filter(address -> address.length() <= LONGEST && OWN.matcher(address).matches())
        .filter(address -> !address.startsWith("/sign-in"));
  }
}
