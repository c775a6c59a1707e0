package org.suzhi.procedure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The texts of the files that make up a service, by name; what a running application keeps.
 *
 * @param files such as {@code service.yaml}, {@code form.yaml}, {@code flow/instant.yaml}
 */
public record Sources(Map<String, String> files) {

  public Sources {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /** Under what name the flow of that code is kept. */
  public static String flow(String code) {
    return "flow/" + code + ".yaml";
  }

  /** The text of a file that may be missing. */
  public Optional<String> find(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /** SHA-256 over all of them in hex: what the service was, whatever version it says. */
  public String digest() {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      files.forEach(
          (name, text) -> {
            sha.update((name + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8));
          });
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
