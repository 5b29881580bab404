package org.assay.platform;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes tokens that nobody guesses, and the hash that stands for one in the database. */
public final class SecretToken {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final int NAME_BYTES = 16;

  private SecretToken() {}

  /** 256 random bits as 43 letters, digits, minus and underscore, so that it fits in an address. */
  public static String fresh() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random(BYTES));
  }

  /**
   * 128 random bits as 32 hexadecimal digits in small letters, to name what must not be guessed.
   */
  public static String name() {
    return HexFormat.of().formatHex(random(NAME_BYTES));
  }

  /** A plain hash is enough: so many random bits need no salt and no slowness. */
  public static String hash(String token) {
    return Sha256.hex(token);
  }

  private static byte[] random(int count) {
    var bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
