package org.assay.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4), which every Java has. */
public final class Sha256 {
  private Sha256() {}

  /** Of the text in UTF-8: 64 hexadecimal digits in small letters. */
  public static String hex(String text) {
    return HexFormat.of().formatHex(bytes(text));
  }

  /** Of the bytes: 64 hexadecimal digits in small letters. */
  public static String hex(byte[] content) {
    return HexFormat.of().formatHex(digest().digest(content));
  }

  /**
   * The first bytes of it.
   *
   * @param bytes from 1 to 32; each gives two digits
   */
  public static String hex(String text, int bytes) {
    return HexFormat.of().formatHex(bytes(text), 0, bytes);
  }

  /** For what is read piece by piece. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static byte[] bytes(String text) {
    return digest().digest(text.getBytes(StandardCharsets.UTF_8));
  }
}
