package org.assay.people.secondfactor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.assay.platform.Hmac;

/**
 * Codes that an app and the service work out from a shared secret and the time: RFC 6238 with
 * HMAC-SHA1, six digits and steps of 30 seconds, which every app knows.
 */
final class Totp {
  static final int DIGITS = 6;
  static final int SECONDS = 30;

  /** How many steps a telephone's clock may be wrong, either way. */
  static final int DRIFT = 1;

  private static final String ALGORITHM = "HmacSHA1";

  private Totp() {}

  static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), SECONDS);
  }

  static String code(byte[] secret, long step) {
    return code(secret, step, DIGITS, ALGORITHM);
  }

  /**
   * The dynamic truncation of RFC 4226, section 5.3.
   *
   * @param digits from 6 to 8
   */
  static String code(byte[] secret, long step, int digits, String algorithm) {
    var hash =
        Hmac.of(new SecretKeySpec(secret, algorithm))
            .doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    var offset = hash[hash.length - 1] & 0xF;
    var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7FFF_FFFF;
    return String.format(Locale.ROOT, "%0" + digits + "d", number % (long) Math.pow(10, digits));
  }

  /** The step whose code was typed, among those that the time allows; the latest when several. */
  static OptionalLong match(byte[] secret, String typed, Instant at) {
    var now = step(at);
    var found = OptionalLong.empty();
    for (var step = now - DRIFT; step <= now + DRIFT; step++) {
      if (same(code(secret, step), typed)) found = OptionalLong.of(step);
    }
    return found;
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
