package org.suzhi.identity.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.suzhi.identity.ProviderSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the identity provider; its description is read when it is first needed. */
@Component
class OpenIdProvider {

  private static final Logger LOG = LoggerFactory.getLogger(OpenIdProvider.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Set<JWSAlgorithm> SIGNATURES =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.EdDSA);

  private final ProviderSettings settings;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final JsonMapper json = JsonMapper.builder().build();
  private volatile @Nullable Description description;

  OpenIdProvider(ProviderSettings settings) {
    this.settings = settings;
  }

  private record Description(String authorization, String token, JWKSource<SecurityContext> keys) {}

  /** Whom the provider says the browser's user is. */
  record Subject(String issuer, String id, String name, String wish) {}

  /** Where to send the browser. */
  String address(String back, String state, String nonce, String challenge) throws IOException {
    var fields = new LinkedHashMap<String, String>();
    fields.put("response_type", "code");
    fields.put("scope", "openid profile");
    fields.put("client_id", settings.clientId());
    fields.put("redirect_uri", back);
    fields.put("state", state);
    fields.put("nonce", nonce);
    fields.put("code_challenge", challenge);
    fields.put("code_challenge_method", "S256");
    var address = description().authorization;
    return address + (address.contains("?") ? "&" : "?") + form(fields);
  }

  /** Turns the code into a subject; empty when the provider or its answer doesn't hold. */
  Optional<Subject> subject(String code, String verifier, String nonce, String back) {
    try {
      var fields = new LinkedHashMap<String, String>();
      fields.put("grant_type", "authorization_code");
      fields.put("code", code);
      fields.put("redirect_uri", back);
      fields.put("client_id", settings.clientId());
      fields.put("code_verifier", verifier);
      var known = description();
      var request =
          HttpRequest.newBuilder(URI.create(known.token))
              .timeout(PATIENCE)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form(fields)));
      if (!settings.clientSecret().isEmpty()) {
        request.header("Authorization", basic());
      }
      var token = text(send(request.build()), "id_token");
      return Optional.of(subject(claims(token, nonce, known)));
    } catch (IOException | ParseException | BadJOSEException | JOSEException e) {
      LOG.warn("the identity provider's answer was not accepted: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private JWTClaimsSet claims(String token, String nonce, Description known)
      throws ParseException, BadJOSEException, JOSEException {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(SIGNATURES, known.keys));
    var exactly =
        new JWTClaimsSet.Builder().issuer(settings.issuer()).claim("nonce", nonce).build();
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(settings.clientId(), exactly, Set.of("sub", "exp", "iat")));
    return processor.process(token, null);
  }

  private Subject subject(JWTClaimsSet claims) throws ParseException {
    var wish = Optional.ofNullable(claims.getStringClaim("preferred_username")).orElse("");
    var name = Optional.ofNullable(claims.getStringClaim("name")).orElse(wish);
    return new Subject(settings.issuer(), claims.getSubject(), name, wish);
  }

  private Description description() throws IOException {
    var known = description;
    if (known == null) {
      known = read();
      description = known;
    }
    return known;
  }

  private Description read() throws IOException {
    var address = settings.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration";
    var read = send(HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build());
    if (!text(read, "issuer").equals(settings.issuer())) {
      throw new IOException(address + " speaks for another issuer");
    }
    var keys =
        JWKSourceBuilder.<SecurityContext>create(URI.create(text(read, "jwks_uri")).toURL())
            .retrying(true)
            .build();
    return new Description(
        text(read, "authorization_endpoint"), text(read, "token_endpoint"), keys);
  }

  private JsonNode send(HttpRequest request) throws IOException {
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException(request.uri() + " answered " + answer.statusCode());
      }
      return json.readTree(answer.body());
    } catch (JacksonException e) {
      throw new IOException(request.uri() + " answered no JSON");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static String text(JsonNode read, String name) throws IOException {
    var value = read.path(name).asString("");
    if (value.isEmpty()) {
      throw new IOException(name + " is missing");
    }
    return value;
  }

  private String basic() {
    var both = encoded(settings.clientId()) + ":" + encoded(settings.clientSecret());
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
