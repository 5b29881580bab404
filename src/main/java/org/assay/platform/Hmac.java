package org.assay.platform;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes with a key (RFC 2104). */
public final class Hmac {
  private static final String SHA_256 = "HmacSHA256";

  private Hmac() {}

  /** A key of its own for SHA-256, from a secret in words. */
  public static SecretKeySpec key(String secret) {
    return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), SHA_256);
  }

  /** By SHA-256: 32 bytes. */
  public static byte[] sha256(byte[] secret, String text) {
    return of(new SecretKeySpec(secret, SHA_256)).doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  /** By the algorithm that the key is for, which every Java must have. */
  public static Mac of(SecretKeySpec key) {
    try {
      var mac = Mac.getInstance(key.getAlgorithm());
      mac.init(key);
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("This Java has no " + key.getAlgorithm(), e);
    }
  }
}
