package org.nuanliu.devstack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes as the realm wants them (RFC 6238: HMAC-SHA1, six digits, thirty seconds). */
public final class Totp {

  private static final int PERIOD_SECONDS = 30;
  private static final int MODULUS = 1_000_000;

  private Totp() {}

  /**
   * The code of this moment.
   *
   * @param key text whose characters are the key
   */
  public static String code(String key, Instant moment) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      long step = moment.getEpochSecond() / PERIOD_SECONDS;
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
      return "%06d".formatted(number % MODULUS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As Keycloak's administration takes it. */
  static Map<String, String> credential(String key) {
    return Map.of(
        "type", "otp",
        "userLabel", "验证器",
        "secretData", "{\"value\":\"" + key + "\"}",
        "credentialData",
            "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,\"algorithm\":\"HmacSHA1\"}");
  }
}
