package org.suzhi.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An identity provider that people can sign in with (OpenID Connect); none while {@code issuer} is
 * empty.
 *
 * @param issuer its address, below which its description is found
 * @param clientId what it knows this installation by
 * @param clientSecret empty for a client without one
 * @param name what the button says
 */
@ConfigurationProperties("suzhi.identity.provider")
public record ProviderSettings(
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("OpenID Connect") String name) {

  /** Never the secret. */
  @Override
  public String toString() {
    return "ProviderSettings[" + issuer + "]";
  }
}
