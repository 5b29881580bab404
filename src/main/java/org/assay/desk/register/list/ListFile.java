package org.assay.desk.register.list;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Puts what was sent on the disk, unpacked, and finds out in which alphabet it is written. */
final class ListFile {
  /** The national register of schools has some 60 MB. */
  private static final long LARGEST = 300L << 20;

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String AS_CSV =
      " Open it in a spreadsheet, save the sheet as CSV, and upload that.";

  private ListFile() {}

  static Path spooled(InputStream content) {
    try {
      var file = Files.createTempFile("assay-list-", ".csv");
      try {
        copy(content, file);
        if (isZip(file)) unpack(file);
        refuseWhatIsNoText(file);
        return file;
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(InputStream from, Path to) throws IOException {
    try (var out = Files.newOutputStream(to)) {
      var part = new byte[1 << 16];
      long size = 0;
      for (int n = from.read(part); n >= 0; n = from.read(part)) {
        size += n;
        if (size > LARGEST) {
          throw new UnreadableListException(
              "The file is larger than %d MB when unpacked. Upload the part of your own county."
                  .formatted(LARGEST >> 20));
        }
        out.write(part, 0, n);
      }
    }
  }

  private static boolean isZip(Path file) throws IOException {
    return starts(file, 'P', 'K', 3, 4);
  }

  private static void unpack(Path file) throws IOException {
    var unpacked = Files.createTempFile("assay-list-", ".csv");
    try (var zip = new ZipInputStream(Files.newInputStream(file))) {
      int lists = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        if (name.equals("[content_types].xml")) {
          throw new UnreadableListException("This is an Excel workbook." + AS_CSV);
        }
        if (name.endsWith(".csv")) {
          lists++;
          copy(zip, unpacked);
        }
      }
      if (lists != 1) throw new UnreadableListException(files(lists));
      Files.move(unpacked, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (ZipException | java.io.EOFException e) {
      throw new UnreadableListException(
          "The zip file is damaged or was cut short. Download it again and upload the whole file.");
    } finally {
      Files.deleteIfExists(unpacked);
    }
  }

  private static String files(int lists) {
    return lists == 0
        ? "The zip file holds no CSV file. Choose the file that the register gave you."
        : "The zip file holds %d CSV files. Unpack it and upload them one at a time."
            .formatted(lists);
  }

  private static void refuseWhatIsNoText(Path file) throws IOException {
    if (starts(file, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new UnreadableListException("This is an old Excel workbook." + AS_CSV);
    }
    if (starts(file, '%', 'P', 'D', 'F')) {
      throw new UnreadableListException("This is a PDF file. Upload the list as CSV.");
    }
    if (starts(file, 0xFF, 0xFE) || starts(file, 0xFE, 0xFF)) {
      throw new UnreadableListException(
          "The file is written in UTF-16. Save it as “CSV UTF-8” and upload that.");
    }
  }

  private static boolean starts(Path file, int... bytes) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var first = in.readNBytes(bytes.length);
      if (first.length < bytes.length) return false;
      for (int i = 0; i < bytes.length; i++) {
        if ((first[i] & 0xFF) != (bytes[i] & 0xFF)) return false;
      }
      return true;
    }
  }

  /** UTF-8 where all of it is that; else the alphabet of the schools register. */
  static Charset charset(Path file) throws IOException {
    if (decodes(file, StandardCharsets.UTF_8)) return StandardCharsets.UTF_8;
    if (decodes(file, WINDOWS)) return WINDOWS;
    throw new UnreadableListException(
        "This is no text file. Upload the list as CSV, in UTF-8 or as the register gives it.");
  }

  private static boolean decodes(Path file, Charset charset) throws IOException {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var bytes = ByteBuffer.allocate(1 << 16);
    var chars = CharBuffer.allocate(1 << 16);
    try (var channel = FileChannel.open(file)) {
      boolean end;
      do {
        end = channel.read(bytes) < 0;
        bytes.flip();
        if (decoder.decode(bytes, chars, end).isError()) return false;
        bytes.compact();
        chars.flip();
        for (int i = 0; i < chars.limit(); i++) if (chars.get(i) == 0) return false;
        chars.clear();
      } while (!end);
    }
    return true;
  }
}
