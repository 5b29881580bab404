package org.assay.collection.sharing;

import java.security.SecureRandom;
import java.util.Locale;
import org.assay.platform.Sha256;

/** Codes that people copy from one screen to another. */
final class LinkCode {
  /** Without letters and digits that look alike. */
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  private static final int LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private LinkCode() {}

  /** In groups of four; about 79 bits, so that guessing is hopeless. */
  static String random() {
    var code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % 4 == 0) {
        code.append('-');
      }
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /** Of a code as people type it: with blanks, without hyphens, in small letters. */
  static String hash(String typed) {
    return Sha256.hex(typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
  }
}
