package org.assay.evidence.check;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The list of parts at the end of an archive. One reader goes by it, another by the parts
 * themselves: where the two disagree, each would see another file.
 */
final class ZipList {
  private static final int PART = 0x04034b50;
  private static final int LISTED = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int PART_LENGTH = 30;
  private static final int LISTED_LENGTH = 46;
  private static final int END_LENGTH = 22;

  private final ByteBuffer archive;

  private ZipList(byte[] archive) {
    this.archive = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * True if the list ends the file, each part stands where it says under the same name, and the
   * first of them at the very beginning.
   */
  static boolean isTrue(byte[] archive) {
    try {
      return new ZipList(archive).holds(archive.length - END_LENGTH);
    } catch (IndexOutOfBoundsException pointsOutside) {
      return false;
    }
  }

  private boolean holds(int end) {
    if (archive.getInt(end) != END) return false;
    int at = archive.getInt(end + 16);
    boolean fromTheStart = false;
    for (int left = number(end + 10); left > 0; left--) {
      int part = archive.getInt(at + 42);
      if (archive.getInt(at) != LISTED || archive.getInt(part) != PART) return false;
      var name = bytes(at + LISTED_LENGTH, number(at + 28));
      if (!Arrays.equals(name, bytes(part + PART_LENGTH, number(part + 26)))) return false;
      fromTheStart |= part == 0;
      at += LISTED_LENGTH + name.length + number(at + 30) + number(at + 32);
    }
    return fromTheStart && at == end;
  }

  private int number(int at) {
    return Short.toUnsignedInt(archive.getShort(at));
  }

  private byte[] bytes(int at, int length) {
    var bytes = new byte[length];
    archive.get(at, bytes);
    return bytes;
  }
}
