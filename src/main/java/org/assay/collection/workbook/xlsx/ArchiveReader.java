package org.assay.collection.workbook.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Unpacks a workbook within bounds, once, so that what was checked is what is read. Only the parts
 * that hold cells are kept.
 */
public final class ArchiveReader {
  /** A form of 141 questions with long answers packs to some 150 KB and unpacks to 2 MB. */
  public static final int LARGEST_FILE = 2_000_000;

  private static final int LARGEST_UNPACKED = 12_000_000;
  private static final int MOST_ENTRIES = 400;

  /** Sheets of equal rows pack well, but not like this. */
  private static final int HIGHEST_RATIO = 150;

  private static final int RATIO_FROM = 3_000_000;
  private static final byte[] COMPOUND = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  private final byte[] file;
  private final Map<String, byte[]> parts = new HashMap<>();
  private long unpacked;

  private ArchiveReader(byte[] file) {
    this.file = file;
  }

  /** Why a file is not unpacked. */
  static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;
    private final transient Rejection why;

    RefusedException(Rejection why) {
      super(why.code());
      this.why = why;
    }

    Rejection why() {
      return why;
    }
  }

  /** By name, as {@code xl/workbook.xml}. */
  static Map<String, byte[]> parts(byte[] file) throws IOException {
    if (file.length == 0) throw new RefusedException(Rejection.empty());
    if (file.length > LARGEST_FILE) throw new RefusedException(Rejection.tooLarge());
    if (startsWith(file, COMPOUND)) throw new RefusedException(compound(file));
    if (file[0] != 'P' || file.length < 4 || file[1] != 'K') {
      throw new RefusedException(Rejection.notWorkbook());
    }
    var reader = new ArchiveReader(file);
    reader.unpack();
    return reader.checked();
  }

  /** The container of old Office files, and of new ones that are locked with a password. */
  private static Rejection compound(byte[] file) {
    var name =
        new String(
            "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    return new String(file, StandardCharsets.ISO_8859_1).contains(name)
        ? Rejection.locked()
        : Rejection.old();
  }

  /** By the list at its end, as spreadsheets read it. */
  static ZipFile zip(byte[] file) throws IOException {
    return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get();
  }

  private void unpack() throws IOException {
    try (var zip = zip(file)) {
      int entries = 0;
      for (var entry : Collections.list(zip.getEntries())) {
        if (++entries > MOST_ENTRIES) throw new RefusedException(Rejection.bomb());
        var name = entry.getName().replace('\\', '/').replaceFirst("^/+", "");
        var content = bounded(zip.getInputStream(entry), keeps(name));
        // A name that occurs twice could show one content to a checker and another to a reader.
        if (parts.put(name, content) != null) throw new RefusedException(Rejection.damaged());
      }
    } catch (RefusedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new RefusedException(parts.isEmpty() ? Rejection.notWorkbook() : Rejection.damaged());
    }
  }

  private byte[] bounded(InputStream zip, boolean keep) throws IOException {
    var content = new ByteArrayOutputStream();
    var buffer = new byte[16_384];
    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
      unpacked += read;
      if (unpacked > LARGEST_UNPACKED
          || unpacked > RATIO_FROM && unpacked / file.length > HIGHEST_RATIO) {
        throw new RefusedException(Rejection.bomb());
      }
      if (keep) content.write(buffer, 0, read);
    }
    return content.toByteArray();
  }

  private static boolean keeps(String name) {
    return name.endsWith(".xml") || name.endsWith(".rels") || name.equals("mimetype");
  }

  private Map<String, byte[]> checked() throws RefusedException {
    var types = parts.get("[Content_Types].xml");
    if (types == null) throw new RefusedException(Rejection.notWorkbook());
    var said = new String(types, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    boolean macros =
        said.contains("macroenabled")
            || said.contains("vbaproject")
            || parts.keySet().stream()
                .anyMatch(
                    name ->
                        name.toLowerCase(Locale.ROOT).contains("vbaproject")
                            || name.startsWith("xl/macrosheets/"));
    if (macros) throw new RefusedException(Rejection.macros());
    if (!said.contains("spreadsheetml")) throw new RefusedException(Rejection.notWorkbook());
    return parts;
  }

  private static boolean startsWith(byte[] file, byte[] start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= file.length || file[i] != start[i]) return false;
    }
    return true;
  }
}
