package org.suzhi.identity.internal;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An OpenID provider on this machine whose answers a test can spoil. */
final class SampleProvider implements AutoCloseable {

  private final HttpServer server;
  private final ECKey key;
  private ECKey signsWith;
  private Map<String, String> asked = Map.of();
  private UnaryOperator<JWTClaimsSet.Builder> change = claims -> claims;

  SampleProvider() throws Exception {
    key = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
    signsWith = key;
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/.well-known/openid-configuration", one -> answer(one, description()));
    server.createContext("/keys", one -> answer(one, new JWKSet(key.toPublicJWK()).toString()));
    server.createContext("/token", this::token);
    server.start();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What a browser would do: go there, be known, and come back with a code. */
  String visited(String address) {
    asked = fields(URI.create(address).getRawQuery());
    return "code-1";
  }

  void signsWithAnotherKey() throws Exception {
    signsWith = new ECKeyGenerator(Curve.P_256).keyID("one").generate();
  }

  void says(UnaryOperator<JWTClaimsSet.Builder> otherwise) {
    change = otherwise;
  }

  private String description() {
    return """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize",
         "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys"}
        """
        .formatted(issuer());
  }

  private void token(HttpExchange exchange) throws IOException {
    var sent = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    boolean isRight =
        "code-1".equals(sent.get("code"))
            && challenge(sent.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))
            && Objects.equals(asked.get("redirect_uri"), sent.get("redirect_uri"));
    if (isRight) {
      answer(exchange, "{\"id_token\": \"" + idToken() + "\"}");
    } else {
      exchange.sendResponseHeaders(400, -1);
      exchange.close();
    }
  }

  private String idToken() {
    var now = System.currentTimeMillis();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience("suzhi")
            .subject("subject-7")
            .claim("nonce", asked.get("nonce"))
            .claim("name", "周敏")
            .claim("preferred_username", "Min.Zhou@example.org")
            .issueTime(new Date(now))
            .expirationTime(new Date(now + 60_000));
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("one").build();
      var token = new SignedJWT(header, change.apply(claims).build());
      token.sign(new ECDSASigner(signsWith));
      return token.serialize();
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static String challenge(String verifier) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(KeptSessions.digest(verifier));
  }

  private static Map<String, String> fields(String form) {
    return Arrays.stream(form.split("&"))
        .map(field -> field.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
