package org.nuanliu.platform.security;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nuanliu.testing.Api;
import org.nuanliu.testing.ApiTest;
import org.nuanliu.testing.TestIssuer;
import org.nuanliu.testing.TestStack;
import org.nuanliu.testing.TestTree;

/** Forged, stale and misdirected tokens of a person who exists: all are 401. */
@ApiTest
class TokenTest {

  private static final List<String> ROLES = List.of("county", "reviewer");

  @FunctionalInterface
  interface Forgery {
    String of(TestIssuer issuer) throws Exception;
  }

  static Stream<Arguments> forgeries() {
    return Stream.of(
        forgery(
            "过期", issuer -> issuer.sign(good(issuer).expiresAt(Instant.now().minusSeconds(60)))),
        forgery(
            "签发时间太久",
            issuer ->
                issuer.sign(
                    good(issuer)
                        .issuedAt(Instant.now().minusSeconds(7200))
                        .expiresAt(Instant.now().plusSeconds(300)))),
        forgery("别的签发者", issuer -> issuer.sign(good(issuer).issuer("https://elsewhere.invalid"))),
        forgery("别的受众", issuer -> issuer.sign(good(issuer).audience("account"))),
        forgery("没有受众", issuer -> issuer.sign(withoutAudience(issuer))),
        forgery("身份令牌", issuer -> issuer.sign(good(issuer).claim("typ", "ID"))),
        forgery("别的客户端", issuer -> issuer.sign(good(issuer).claim("azp", "nuanliu-admin"))),
        forgery("别的密钥", issuer -> good(issuer).jws().keyId("test-key").sign(strangerKey())),
        forgery(
            "不存在的密钥编号",
            issuer -> good(issuer).jws().keyId("other").sign(issuer.keys().getPrivate())),
        forgery(
            "用公钥作对称密钥",
            issuer ->
                good(issuer)
                    .jws()
                    .keyId("test-key")
                    .algorithm(SignatureAlgorithm.HS256)
                    .sign(new SecretKeySpec(issuer.keys().getPublic().getEncoded(), "HmacSHA256"))),
        forgery(
            "自带公钥",
            issuer ->
                good(issuer)
                    .jws()
                    .header("jwk", Map.of("kty", "RSA", "n", "AQAB", "e", "AQAB"))
                    .sign(strangerKey())),
        forgery(
            "自带公钥地址",
            issuer ->
                good(issuer)
                    .jws()
                    .header("jku", "https://elsewhere.invalid/jwks")
                    .sign(strangerKey())),
        forgery("没有签名", issuer -> unsigned(issuer.sign(good(issuer)))),
        forgery("签名被改", issuer -> tampered(issuer.sign(good(issuer)))),
        forgery("内容被改", issuer -> otherSubject(issuer.sign(good(issuer)))),
        forgery("不是令牌", issuer -> "not.a.token"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forgeries")
  @DisplayName("伪造的令牌一律 401")
  void isRefused(String name, Forgery forgery) throws Exception {
    Api.withToken(forgery.of(TestStack.issuer())).get("/api/me").then().statusCode(401);
  }

  @Test
  @DisplayName("同一个人的真令牌可以进入")
  void theGoodOneIsAccepted() {
    Api.withToken(TestStack.issuer().sign(good(TestStack.issuer())))
        .get("/api/me")
        .then()
        .statusCode(200);
  }

  private static Arguments forgery(String name, Forgery forgery) {
    return Arguments.of(name, forgery);
  }

  private static JwtClaimsBuilder good(TestIssuer issuer) {
    return issuer.claims(subject(), ROLES);
  }

  private static JwtClaimsBuilder withoutAudience(TestIssuer issuer) {
    return Jwt.issuer(issuer.url())
        .subject(subject())
        .claim("typ", "Bearer")
        .claim("azp", "nuanliu-web")
        .claim("realm_access", Map.of("roles", ROLES))
        .expiresAt(Instant.now().plusSeconds(300));
  }

  private static String subject() {
    TestTree.tokenOf("token-test", TestTree.COUNTY_A1, "reviewer");
    return "token-test" + TestTree.COUNTY_A1 + "[reviewer]";
  }

  private static PrivateKey strangerKey() throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair().getPrivate();
  }

  private static String unsigned(String token) {
    String header =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
    return header + "." + token.split("\\.")[1] + ".";
  }

  private static String tampered(String token) {
    int middle = token.lastIndexOf('.') + 20;
    char other = token.charAt(middle) == 'A' ? 'B' : 'A';
    return token.substring(0, middle) + other + token.substring(middle + 1);
  }

  private static String otherSubject(String token) {
    String[] parts = token.split("\\.");
    String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    parts[1] =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(payload.replace("county", "province").getBytes(StandardCharsets.UTF_8));
    return String.join(".", parts);
  }
}
