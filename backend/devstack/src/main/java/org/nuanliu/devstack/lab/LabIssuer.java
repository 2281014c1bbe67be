package org.nuanliu.devstack.lab;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;

/**
 * Signs tokens as Keycloak does, so that Keycloak need not run beside what is measured; the service
 * verifies them in full.
 */
public final class LabIssuer implements AutoCloseable {

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final int KEY_BITS = 2048;
  private static final int LIFE_SECONDS = 590;

  private final HttpServer server;
  private final KeyPair keys;

  private LabIssuer(HttpServer server, KeyPair keys) {
    this.server = server;
    this.keys = keys;
  }

  public static LabIssuer start(int port) throws IOException {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      var server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      var issuer = new LabIssuer(server, generator.generateKeyPair());
      server.createContext(
          "/.well-known/openid-configuration", exchange -> answer(exchange, issuer.discovery()));
      server.createContext("/jwks", exchange -> answer(exchange, issuer.keySet()));
      server.start();
      return issuer;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Good for the nine minutes that the service accepts. */
  public String token(LabPerson person) {
    long now = Instant.now().getEpochSecond();
    String roles = "\"" + person.level() + "\",\"" + String.join("\",\"", person.duties()) + "\"";
    String claims =
        """
        {"iss":"%s","sub":"%s","aud":"nuanliu-api","typ":"Bearer","azp":"nuanliu-web","acr":"1","amr":["otp"],\
        "auth_time":%d,"iat":%d,"exp":%d,"realm_access":{"roles":[%s]}}"""
            .formatted(url(), person.subject(), now, now, now + LIFE_SECONDS, roles);
    String signed =
        encode("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"bench\"}") + "." + encode(claims);
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + ENCODER.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
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
    return """
        {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "bench", "n": "%s", "e": "%s"}]}"""
        .formatted(
            unsigned(key.getModulus().toByteArray()),
            unsigned(key.getPublicExponent().toByteArray()));
  }

  private static String unsigned(byte[] number) {
    int skip = number[0] == 0 ? 1 : 0;
    return ENCODER.encodeToString(java.util.Arrays.copyOfRange(number, skip, number.length));
  }

  private static String encode(String text) {
    return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
