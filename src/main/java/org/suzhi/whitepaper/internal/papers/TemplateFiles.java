package org.suzhi.whitepaper.internal.papers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The texts that a paper is written in, by file name. */
record TemplateFiles(SortedMap<String, String> texts) {

  TemplateFiles {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  static TemplateFiles of(Map<String, String> texts) {
    return new TemplateFiles(new TreeMap<>(texts));
  }

  /** SHA-256 over names and texts. */
  String digest() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      texts.forEach(
          (name, text) -> {
            digest.update((name + "\n" + text.length() + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(text.getBytes(StandardCharsets.UTF_8));
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
