package org.assay.collection.pulse;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The code of an organisation's survey: eight letters and figures of which none is taken for
 * another. It is no secret of a person: everybody who works there has the same.
 */
final class PulseCode {
  static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 8;
  private static final RandomGenerator RANDOM = new SecureRandom();

  private PulseCode() {}

  static String make() {
    var code = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++)
      code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    return code.toString();
  }

  /** What somebody typed, in any letters and with any hyphens or spaces; empty for no code. */
  static Optional<String> read(String typed) {
    var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "");
    return plain.length() == LENGTH && plain.chars().allMatch(it -> ALPHABET.indexOf(it) >= 0)
        ? Optional.of(plain)
        : Optional.empty();
  }

  /** As it is printed, for instance {@code K7QX-M2PD}. */
  static String shown(String code) {
    return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
  }
}
