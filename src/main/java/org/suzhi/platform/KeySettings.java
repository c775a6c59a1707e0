package org.suzhi.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys are and what opens them.
 *
 * @param folder folder of the key store, the same for all nodes; absent means {@code keys} in the
 *     data directory
 * @param password opens the key store (environment variable {@code SUZHI_KEYS_PASSWORD}); absent
 *     means one that is made at the first start and kept beside the store
 */
@ConfigurationProperties("suzhi.keys")
public record KeySettings(@Nullable Path folder, @Nullable String password) {

  /** Says nothing of the password. */
  @Override
  public String toString() {
    return "KeySettings[folder=" + folder + "]";
  }
}
