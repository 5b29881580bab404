package org.assay.evidence.check;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.assay.evidence.check.FileRefusal.Bomb;
import org.assay.evidence.check.FileRefusal.Broken;
import org.assay.evidence.check.FileRefusal.Encrypted;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks an Office or OpenDocument file into nothing, counting as it goes, and stops as soon as it
 * unpacks to more than a document holds.
 */
final class ZipReader {
  static final int MOST_PARTS = 10_000;
  static final long MOST_BYTES = 200L * 1024 * 1024;

  /** Tables of repeated cells pack a hundredfold; a bomb packs a thousandfold. */
  static final long HIGHEST_RATIO = 150;

  private static final long TOO_SMALL_TO_HARM = 5L * 1024 * 1024;
  private static final int END_RECORD = 22;
  private static final int LONGEST_COMMENT = 65_535;

  private ZipReader() {}

  static FileVerdict read(Path file) throws IOException {
    try (var archive = new ZipFile(file.toFile())) {
      if (archive.size() > MOST_PARTS) return FileVerdict.unfit(new Bomb());
      var parts = unpacked(archive, Files.size(file));
      if (parts == null) return FileVerdict.unfit(new Bomb());
      return ZipList.isTrue(Files.readAllBytes(file))
          ? parts.verdict()
          : FileVerdict.unfit(new Broken());
    } catch (ZipException e) {
      boolean locked = e.getMessage() != null && e.getMessage().contains("encrypted");
      return FileVerdict.unfit(locked ? new Encrypted() : new Broken());
    } catch (EOFException | IllegalArgumentException unreadable) {
      return FileVerdict.unfit(new Broken());
    }
  }

  /** True if a reader that looks for an archive from the end would find one, ending just there. */
  static boolean endsAsArchive(Path file) throws IOException {
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      int length = (int) Math.min(in.length(), END_RECORD + LONGEST_COMMENT);
      var tail = new byte[length];
      in.seek(in.length() - length);
      in.readFully(tail);
      var text = new String(tail, StandardCharsets.ISO_8859_1);
      for (int at = text.indexOf("PK\u0005\u0006");
          at >= 0;
          at = text.indexOf("PK\u0005\u0006", at + 1)) {
        if (at + END_RECORD <= length && commentEnds(text, at) == length) return true;
      }
      return false;
    }
  }

  private static int commentEnds(String tail, int at) {
    return at + END_RECORD + tail.charAt(at + 20) + (tail.charAt(at + 21) << 8);
  }

  /** Null of what unpacks to too much. */
  private static @Nullable OfficeParts unpacked(ZipFile archive, long size) throws IOException {
    var parts = new OfficeParts();
    long most = Math.min(MOST_BYTES, Math.max(TOO_SMALL_TO_HARM, size * HIGHEST_RATIO));
    for (var entries = archive.entries(); entries.hasMoreElements(); ) {
      var entry = entries.nextElement();
      try (var in = archive.getInputStream(entry)) {
        most -= parts.add(entry.getName(), in, most);
      }
      if (most < 0) return null;
    }
    return parts;
  }
}
