package org.nuanliu.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.signers.SM2Signer;

/** The algorithms in software: BouncyCastle for the Chinese ones, the JDK for AES. */
@ApplicationScoped
class SoftwareCryptoProvider implements CryptoProvider {

  private static final X9ECParameters CURVE = GMNamedCurves.getByName("sm2p256v1");
  private static final ECDomainParameters SM2 = new ECDomainParameters(CURVE);

  @Override
  public byte[] seal(Suite suite, byte[] key, byte[] iv, byte[] associated, byte[] plaintext) {
    try {
      return run(suite, true, key, iv, associated, plaintext);
    } catch (GeneralSecurityException | InvalidCipherTextException e) {
      throw new IllegalStateException("Encryption failed", e);
    }
  }

  @Override
  public byte[] open(Suite suite, byte[] key, byte[] iv, byte[] associated, byte[] sealed) {
    try {
      return run(suite, false, key, iv, associated, sealed);
    } catch (GeneralSecurityException | InvalidCipherTextException e) {
      throw new UndecryptableException();
    }
  }

  private static byte[] run(
      Suite suite, boolean encrypt, byte[] key, byte[] iv, byte[] associated, byte[] input)
      throws GeneralSecurityException, InvalidCipherTextException {
    return switch (suite) {
      case SM4_GCM -> sm4(encrypt, key, iv, associated, input);
      case AES_256_GCM -> aes(encrypt, key, iv, associated, input);
    };
  }

  private static byte[] sm4(boolean encrypt, byte[] key, byte[] iv, byte[] associated, byte[] input)
      throws InvalidCipherTextException {
    GCMModeCipher gcm = GCMBlockCipher.newInstance(new SM4Engine());
    gcm.init(encrypt, new AEADParameters(new KeyParameter(key), TAG_LENGTH * 8, iv, associated));
    byte[] output = new byte[gcm.getOutputSize(input.length)];
    int length = gcm.processBytes(input, 0, input.length, output, 0);
    gcm.doFinal(output, length);
    return output;
  }

  private static byte[] aes(boolean encrypt, byte[] key, byte[] iv, byte[] associated, byte[] input)
      throws GeneralSecurityException {
    Cipher gcm = Cipher.getInstance("AES/GCM/NoPadding");
    gcm.init(
        encrypt ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
        new SecretKeySpec(key, "AES"),
        new GCMParameterSpec(TAG_LENGTH * 8, iv));
    gcm.updateAAD(associated);
    return gcm.doFinal(input);
  }

  @Override
  public byte[] digest(byte[] message) {
    DigestStream stream = digesting();
    stream.write(message);
    return stream.digest();
  }

  @Override
  public DigestStream digesting() {
    SM3Digest sm3 = new SM3Digest();
    return new DigestStream() {
      @Override
      public void write(byte[] piece, int offset, int length) {
        sm3.update(piece, offset, length);
      }

      @Override
      public byte[] digest() {
        byte[] out = new byte[DIGEST_LENGTH];
        sm3.doFinal(out, 0);
        return out;
      }
    };
  }

  @Override
  public byte[] mac(byte[] key, byte[] message) {
    HMac hmac = new HMac(new SM3Digest());
    hmac.init(new KeyParameter(key));
    hmac.update(message, 0, message.length);
    byte[] out = new byte[DIGEST_LENGTH];
    hmac.doFinal(out, 0);
    return out;
  }

  @Override
  public byte[] publicKey(byte[] privateKey) {
    return SM2.getG().multiply(scalar(privateKey)).normalize().getEncoded(false);
  }

  @Override
  public byte[] sign(byte[] privateKey, byte[] message) {
    SM2Signer signer = new SM2Signer();
    signer.init(true, new ECPrivateKeyParameters(scalar(privateKey), SM2));
    signer.update(message, 0, message.length);
    try {
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException("Signing failed", e);
    }
  }

  @Override
  public boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
    SM2Signer signer = new SM2Signer();
    signer.init(false, new ECPublicKeyParameters(SM2.getCurve().decodePoint(publicKey), SM2));
    signer.update(message, 0, message.length);
    return signer.verifySignature(signature);
  }

  /** GB/T 32918 wants a private key in [1, n-2]; 32 random bytes fall outside once in 2^32. */
  private static BigInteger scalar(byte[] privateKey) {
    BigInteger d = new BigInteger(1, privateKey);
    BigInteger largest = SM2.getN().subtract(BigInteger.TWO);
    if (d.signum() == 0 || d.compareTo(largest) > 0) {
      throw new IllegalStateException("The signing key is not a valid SM2 key; make another");
    }
    return d;
  }
}
