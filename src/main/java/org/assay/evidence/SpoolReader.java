package org.assay.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import org.assay.platform.Sha256;

/** Takes what is sent into a temporary file, never more than a limit. */
final class SpoolReader {
  private SpoolReader() {}

  /** The size is one more than the limit when there is more than that; the rest is left unread. */
  static SpooledFile read(InputStream in, Path to, long limit) throws IOException {
    var sha256 = Sha256.digest();
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
}
