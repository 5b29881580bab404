package org.assay.people.secondfactor;

import java.math.BigInteger;
import java.time.Instant;
import org.assay.platform.TestClock;

/** What an authenticator app does. */
public final class CodeFixture {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BYTES = 20;

  private CodeFixture() {}

  /**
   * @param key as the page shows it
   */
  public static String code(String key, TestClock clock) {
    return code(key, clock.instant());
  }

  static String code(String key, Instant at) {
    return Totp.code(secret(key), Totp.step(at));
  }

  private static byte[] secret(String key) {
    var number = BigInteger.ZERO;
    for (var letter : key.replace(" ", "").toCharArray()) {
      number = number.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(letter)));
    }
    var bytes = new byte[BYTES];
    var all = number.toByteArray();
    var length = Math.min(BYTES, all.length);
    System.arraycopy(all, all.length - length, bytes, BYTES - length, length);
    return bytes;
  }
}
