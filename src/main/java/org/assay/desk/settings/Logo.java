package org.assay.desk.settings;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A partnership's logo.
 *
 * @param mediaType image/png or image/jpeg
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed on and never compared
public record Logo(String mediaType, byte[] content) {

  /** SHA-256 of the picture, in hexadecimal. */
  String digest() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
