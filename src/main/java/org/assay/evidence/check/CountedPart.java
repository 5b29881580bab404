package org.assay.evidence.check;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part of an archive as it is unpacked: it counts, and ends where it is longer than allowed. */
final class CountedPart extends FilterInputStream {
  private static final int BLOCK = 16 * 1024;

  private final long most;
  private long length;

  CountedPart(InputStream part, long most) {
    super(part);
    this.most = most;
  }

  long length() {
    return length;
  }

  boolean isPassed() {
    return length > most;
  }

  void drain() throws IOException {
    var block = new byte[BLOCK];
    int read = 0;
    while (read >= 0) read = read(block, 0, block.length);
  }

  /** A reader of XML closes what it has read; the archive's own reader does that here. */
  @Override
  public void close() {
    // the rest is counted first
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int many) throws IOException {
    if (isPassed()) return -1;
    int read = super.read(into, from, many);
    if (read > 0) length += read;
    return read;
  }
}
