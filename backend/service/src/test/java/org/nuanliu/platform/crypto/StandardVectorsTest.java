package org.nuanliu.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;

/** The examples printed in the standards. */
class StandardVectorsTest {

  private final CryptoProvider crypto = new SoftwareCryptoProvider();

  @Test
  void sm4EncryptsTheBlockOfGbt32907() {
    byte[] key = hex("0123456789abcdeffedcba9876543210");
    SM4Engine sm4 = new SM4Engine();
    sm4.init(true, new KeyParameter(key));
    byte[] block = key.clone();
    sm4.processBlock(block, 0, block, 0);
    assertThat(block).isEqualTo(hex("681edf34d206965e86b3e94f536e4246"));
    for (int round = 1; round < 1_000_000; round++) {
      sm4.processBlock(block, 0, block, 0);
    }
    assertThat(block).isEqualTo(hex("595298c7c6fd271f0402f804c33d3f66"));
  }

  @Test
  void sm3DigestsTheMessagesOfGbt32905() {
    assertThat(crypto.digest("abc".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(hex("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"));
    assertThat(crypto.digest("abcd".repeat(16).getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(hex("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"));
  }

  @Test
  void sm4GcmSealsTheMessageOfRfc8998() {
    byte[] key = hex("0123456789abcdeffedcba9876543210");
    byte[] iv = hex("00001234567800000000abcd");
    byte[] associated = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    byte[] plaintext =
        hex(
            "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
    byte[] sealed =
        hex(
            "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                + "83de3541e4c2b58177e065a9bf7b62ec");
    assertThat(crypto.seal(Suite.SM4_GCM, key, iv, associated, plaintext)).isEqualTo(sealed);
    assertThat(crypto.open(Suite.SM4_GCM, key, iv, associated, sealed)).isEqualTo(plaintext);
  }

  @Test
  void aesGcmSealsTheMessageOfTheGcmSpecification() {
    byte[] sealed =
        crypto.seal(Suite.AES_256_GCM, new byte[32], new byte[12], new byte[0], new byte[16]);
    assertThat(sealed)
        .isEqualTo(hex("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"));
  }

  @Test
  void hmacSm3MatchesItsDefinition() {
    byte[] key = hex("0102030405060708090a0b0c0d0e0f10");
    byte[] message = "一句话".getBytes(StandardCharsets.UTF_8);
    byte[] inner = crypto.digest(join(pad(key, 0x36), message));
    assertThat(crypto.mac(key, message)).isEqualTo(crypto.digest(join(pad(key, 0x5c), inner)));
  }

  @Test
  void sm2VerifiesTheSignatureOfGbt32918Part5() {
    byte[] privateKey = hex("3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8");
    byte[] publicKey = crypto.publicKey(privateKey);
    assertThat(publicKey)
        .isEqualTo(
            hex(
                "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
                    + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13"));
    byte[] message = "message digest".getBytes(StandardCharsets.US_ASCII);
    byte[] signature =
        signature(
            "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3",
            "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");
    assertThat(crypto.verify(publicKey, message, signature)).isTrue();
    assertThat(crypto.verify(publicKey, crypto.sign(privateKey, message), signature)).isFalse();
    assertThat(crypto.verify(publicKey, message, crypto.sign(privateKey, message))).isTrue();
    assertThat(crypto.verify(publicKey, message, new byte[] {1, 2, 3})).isFalse();
  }

  @Test
  void sm2RefusesAKeyOutsideTheCurvesOrder() {
    assertThatThrownBy(() -> crypto.publicKey(hex("ff".repeat(32))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> crypto.publicKey(new byte[32]))
        .isInstanceOf(IllegalStateException.class);
  }

  private static byte[] signature(String r, String s) {
    ASN1EncodableVector numbers = new ASN1EncodableVector();
    numbers.add(new ASN1Integer(new BigInteger(r, 16)));
    numbers.add(new ASN1Integer(new BigInteger(s, 16)));
    try {
      return new DERSequence(numbers).getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] pad(byte[] key, int with) {
    byte[] padded = new byte[64];
    for (int i = 0; i < padded.length; i++) {
      padded[i] = (byte) ((i < key.length ? key[i] : 0) ^ with);
    }
    return padded;
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
