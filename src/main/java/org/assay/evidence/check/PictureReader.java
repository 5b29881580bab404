package org.assay.evidence.check;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assay.evidence.check.FileRefusal.Broken;
import org.assay.evidence.check.FileVerdict.Fit;

/** Walks through the parts of a picture, so that nothing hides behind its end. */
final class PictureReader {
  private static final long SIGNATURE = 0x89504e470d0a1a0aL;
  private static final int END = 0x49454e44;

  private PictureReader() {}

  static FileVerdict png(Path file) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      boolean whole = in.readLong() == SIGNATURE && endsAtItsEnd(in);
      return whole ? new Fit(EvidenceType.PNG) : FileVerdict.unfit(new Broken());
    } catch (EOFException brokenOff) {
      return FileVerdict.unfit(new Broken());
    }
  }

  /** Each part is its length, its name, that many bytes, and four of a checksum. */
  private static boolean endsAtItsEnd(DataInputStream in) throws IOException {
    while (true) {
      long length = Integer.toUnsignedLong(in.readInt());
      int name = in.readInt();
      in.skipNBytes(length + 4);
      if (name == END) return in.read() < 0;
    }
  }
}
