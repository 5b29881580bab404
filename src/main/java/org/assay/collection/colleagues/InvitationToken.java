package org.assay.collection.colleagues;

import java.security.SecureRandom;
import java.util.Base64;
import org.assay.platform.Sha256;

/** Makes tokens that nobody guesses, and the hashes that stand for them in the database. */
final class InvitationToken {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private InvitationToken() {}

  /** Of letters, digits, minus and underscore, so that it can stand in an address. */
  static String token() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A plain hash is enough: 256 random bits need no salt and no slowness. */
  static String hash(String token) {
    return Sha256.hex(token);
  }
}
