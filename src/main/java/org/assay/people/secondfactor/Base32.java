package org.assay.people.secondfactor;

/** The alphabet of RFC 4648 in which apps take a secret, without padding. */
final class Base32 {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  static String of(byte[] bytes) {
    var text = new StringBuilder();
    var held = 0;
    var bits = 0;
    for (var it : bytes) {
      held = held << Byte.SIZE | it & 0xFF;
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        text.append(ALPHABET.charAt(held >> bits & 31));
      }
      held &= (1 << bits) - 1;
    }
    if (bits > 0) text.append(ALPHABET.charAt(held << BITS - bits & 31));
    return text.toString();
  }

  /** In groups of four, as somebody types it. */
  static String grouped(byte[] bytes) {
    return of(bytes).replaceAll("(.{4})(?!$)", "$1 ");
  }
}
