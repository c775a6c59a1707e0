package org.suzhi.identity.internal;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.suzhi.identity.Passkeys.Site;

/**
 * Reads and checks what browsers answer. The device has to have verified its user, because a
 * passkey is all that is asked for. Who made the device is not asked.
 */
@Component
class PasskeyCheck {

  private static final Logger LOG = LoggerFactory.getLogger(PasskeyCheck.class);

  private final ObjectConverter json = new ObjectConverter();
  private final WebAuthnManager checks = WebAuthnManager.createNonStrictWebAuthnManager(json);
  private final AttestedCredentialDataConverter data = new AttestedCredentialDataConverter(json);

  /** A passkey to keep. */
  record Made(byte[] credential, byte[] data, long counter) {}

  Optional<RegistrationData> readMade(String response) {
    return read(() -> checks.parseRegistrationResponseJSON(response));
  }

  Optional<AuthenticationData> readUsed(String response) {
    return read(() -> checks.parseAuthenticationResponseJSON(response));
  }

  /** The question that was answered. */
  static Optional<byte[]> challenge(RegistrationData answer) {
    return challenge(answer.getCollectedClientData());
  }

  /** The question that was answered. */
  static Optional<byte[]> challenge(AuthenticationData answer) {
    return challenge(answer.getCollectedClientData());
  }

  private static Optional<byte[]> challenge(@Nullable CollectedClientData client) {
    return Optional.ofNullable(client).map(said -> said.getChallenge().getValue());
  }

  Optional<Made> made(RegistrationData answer, Site site) {
    return read(
        () -> {
          var property = property(site, challenge(answer).orElseThrow());
          checks.verify(answer, new RegistrationParameters(property, true, true));
          var authenticator =
              Objects.requireNonNull(answer.getAttestationObject()).getAuthenticatorData();
          var credential =
              Objects.requireNonNull(authenticator.getAttestedCredentialData(), "credential");
          return new Made(
              credential.getCredentialId(), data.convert(credential), authenticator.getSignCount());
        });
  }

  /** The new count of signatures, where the signature is right. */
  @SuppressWarnings("NullAway") // the library takes null for what was not kept
  Optional<Long> used(AuthenticationData answer, PasskeyTable.Kept kept, Site site) {
    return read(
        () -> {
          var record =
              new CredentialRecordImpl(
                  new NoneAttestationStatement(),
                  true,
                  null,
                  null,
                  kept.counter(),
                  data.convert(kept.data()),
                  null,
                  null,
                  null,
                  null);
          var property = property(site, challenge(answer).orElseThrow());
          checks.verify(answer, new AuthenticationParameters(property, record, null, true, true));
          return Objects.requireNonNull(answer.getAuthenticatorData()).getSignCount();
        });
  }

  private static ServerProperty property(Site site, byte[] challenge) {
    return new ServerProperty(new Origin(site.origin()), site.host(), () -> challenge);
  }

  private static <T> Optional<T> read(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (WebAuthnException | IllegalArgumentException e) {
      LOG.debug("a passkey was not accepted", e);
      return Optional.empty();
    }
  }
}
