package org.assay.people.secondfactor;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.assay.platform.seal.Seal;

/**
 * Keeps secrets of apps unreadable in the database and its backups: AES-256-GCM with a key that
 * comes from a key of ASSAY_TRAIL_KEYS, bound to the person.
 */
@Singleton
class SecretCipher {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final Seal seal;

  SecretCipher(Seal seal) {
    this.seal = seal;
  }

  String currentKey() {
    return seal.currentKey();
  }

  String close(String key, long personId, byte[] secret) {
    var nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    var closed = run(Cipher.ENCRYPT_MODE, key, personId, nonce, secret);
    var both = Arrays.copyOf(nonce, NONCE + closed.length);
    System.arraycopy(closed, 0, both, NONCE, closed.length);
    return Base64.getEncoder().encodeToString(both);
  }

  /**
   * @throws IllegalStateException when the key is no longer set, or the row was altered
   */
  byte[] open(String key, long personId, String kept) {
    var both = Base64.getDecoder().decode(kept);
    var nonce = Arrays.copyOf(both, NONCE);
    var closed = Arrays.copyOfRange(both, NONCE, both.length);
    return run(Cipher.DECRYPT_MODE, key, personId, nonce, closed);
  }

  private byte[] run(int mode, String key, long personId, byte[] nonce, byte[] text) {
    if (!seal.knows(key)) {
      throw new IllegalStateException("ASSAY_TRAIL_KEYS no longer holds the key " + key);
    }
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      var secret = HexFormat.of().parseHex(seal.of(key, "secrets of one-time codes"));
      cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(Long.toString(personId).getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The secret of person " + personId + " was altered", e);
    }
  }
}
