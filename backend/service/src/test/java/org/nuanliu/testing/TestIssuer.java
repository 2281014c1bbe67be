package org.nuanliu.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * An issuer whose keys the tests hold, so that they can mint every kind of token, the bad ones too.
 * The end-to-end tests use the real Keycloak.
 */
public final class TestIssuer implements AutoCloseable {

  private static final String KEY_ID = "test-key";

  private final HttpServer server;
  private final KeyPair keys;

  private TestIssuer(HttpServer server, KeyPair keys) {
    this.server = server;
    this.keys = keys;
  }

  static TestIssuer start() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var issuer = new TestIssuer(server, newKeys());
    server.createContext(
        "/.well-known/openid-configuration", exchange -> answer(exchange, issuer.discovery()));
    server.createContext("/jwks", exchange -> answer(exchange, issuer.keySet()));
    server.start();
    return issuer;
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public KeyPair keys() {
    return keys;
  }

  /** A token as Keycloak gives it to our page. */
  public String token(String subject, Collection<String> roles) {
    return sign(claims(subject, roles));
  }

  /** The claims of a good token, to be spoilt. */
  public JwtClaimsBuilder claims(String subject, Collection<String> roles) {
    return Jwt.issuer(url())
        .subject(subject)
        .audience("nuanliu-api")
        .claim("typ", "Bearer")
        .claim("azp", "nuanliu-web")
        .claim("acr", "1")
        .claim("amr", List.of("otp"))
        .claim("auth_time", Instant.now().getEpochSecond())
        .claim("realm_access", Map.of("roles", roles))
        .issuedAt(Instant.now())
        .expiresAt(Instant.now().plusSeconds(300));
  }

  public String sign(JwtClaimsBuilder claims) {
    return claims.jws().keyId(KEY_ID).sign(keys.getPrivate());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private String discovery() {
    return """
        {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "token_endpoint": "%1$s/token",
         "authorization_endpoint": "%1$s/auth", "subject_types_supported": ["public"],
         "id_token_signing_alg_values_supported": ["RS256"]}"""
        .formatted(url());
  }

  private String keySet() {
    var key = (RSAPublicKey) keys.getPublic();
    var encoder = Base64.getUrlEncoder().withoutPadding();
    return """
        {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}"""
        .formatted(
            KEY_ID,
            encoder.encodeToString(unsigned(key.getModulus().toByteArray())),
            encoder.encodeToString(key.getPublicExponent().toByteArray()));
  }

  private static byte[] unsigned(byte[] number) {
    return number[0] == 0 ? java.util.Arrays.copyOfRange(number, 1, number.length) : number;
  }

  private static KeyPair newKeys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
