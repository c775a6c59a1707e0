package org.suzhi.identity.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A form that was sent when its sender was not signed in any more: it travels through the sign-in
 * in hidden fields, so that nothing typed is lost and nothing of it is kept here.
 *
 * @param address where it was sent to
 * @param fields what was typed, but no password and no file
 */
record Resumption(String address, List<Field> fields) {

  /** Where such a form is led. */
  static final String ADDRESS = "/sign-in/resumption";

  private static final String PREFIX = "kept.";
  private static final int MOST_CHARACTERS = 200_000;

  /** A field of the form. */
  record Field(String name, String value) {

    /** The name under which it travels. */
    public String travelling() {
      return PREFIX + name;
    }
  }

  /** The form that was led on to the sign-in; empty for anything else. */
  static Optional<Resumption> forwarded(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI))
        .flatMap(address -> LocalAddress.of(address.toString()))
        .map(address -> new Resumption(address, fields(request.getParameterMap(), "")))
        .filter(Resumption::isSmall);
  }

  /** The form that has travelled through the sign-in. */
  static Optional<Resumption> travelled(String again, HttpServletRequest request) {
    return LocalAddress.of(again)
        .map(address -> new Resumption(address, fields(request.getParameterMap(), PREFIX)))
        .filter(Resumption::isSmall);
  }

  private static List<Field> fields(Map<String, String[]> sent, String prefix) {
    var fields = new ArrayList<Field>();
    sent.forEach(
        (name, values) -> {
          if (name.startsWith(prefix) && !isSecret(name)) {
            Arrays.stream(values)
                .forEach(value -> fields.add(new Field(name.substring(prefix.length()), value)));
          }
        });
    return fields;
  }

  private static boolean isSecret(String name) {
    return List.of("password", "present", "wanted").contains(name.toLowerCase(Locale.ROOT));
  }

  private boolean isSmall() {
    return fields.stream().mapToInt(field -> field.name.length() + field.value.length()).sum()
        <= MOST_CHARACTERS;
  }
}
