package org.assay.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Takes what is sent into a temporary file, never more than a limit. */
final class SpoolReader {
  private SpoolReader() {}

  /** The size is one more than the limit when there is more than that; the rest is left unread. */
  static SpooledFile read(InputStream in, Path to, long limit) throws IOException {
    var sha256 = sha256();
    long size = 0;
    try (var out = new DigestOutputStream(Files.newOutputStream(to), sha256)) {
      var block = new byte[64 * 1024];
      while (size <= limit) {
        int read = in.read(block, 0, (int) Math.min(block.length, limit + 1 - size));
        if (read <= 0) break;
        out.write(block, 0, read);
        size += read;
      }
    }
    return new SpooledFile(to, size, HexFormat.of().formatHex(sha256.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
