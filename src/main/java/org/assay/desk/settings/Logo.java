package org.assay.desk.settings;

import org.assay.platform.Sha256;

/**
 * A partnership's logo.
 *
 * @param mediaType image/png or image/jpeg
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed on and never compared
public record Logo(String mediaType, byte[] content) {

  /** SHA-256 of the picture, in hexadecimal. */
  String digest() {
    return Sha256.hex(content);
  }
}
