package org.assay.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Small files of every kind, good and bad. */
public final class SampleFiles {
  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  public static final String WORD = OOXML + "wordprocessingml.document.main+xml";
  public static final String EXCEL = OOXML + "spreadsheetml.sheet.main+xml";
  public static final String SLIDES = OOXML + "presentationml.presentation.main+xml";
  public static final String MACRO_WORKBOOK =
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml";

  private SampleFiles() {}

  /**
   * @param kind of the action that starts when it is opened, for instance {@code JavaScript}
   */
  public static byte[] pdfThatRuns(String kind) {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      var action = new COSDictionary();
      action.setName(COSName.S, kind);
      action.setString(COSName.getPDFName(kind.equals("Launch") ? "F" : "JS"), "x");
      document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action);
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Small, with a list of objects that is as large as this when it is unpacked. */
  public static byte[] pdfOfObjects(int megabytes) {
    var objects = "<</Type/Catalog/Pages 2 0 R>> <</Type/Pages/Kids[]/Count 0>>";
    var head = "1 0 2 " + objects.indexOf(" <<") + " ";
    var packed = deflated(head + objects + " ".repeat(megabytes * 1024 * 1024));
    var out = new ByteArrayOutputStream();
    out.writeBytes(latin("%PDF-1.5\n"));
    var list = out.size();
    out.writeBytes(
        latin(
            "3 0 obj\n<</Type/ObjStm/N 2/First %d/Filter/FlateDecode/Length %d>>\nstream\n"
                .formatted(head.length(), packed.length)));
    out.writeBytes(packed);
    out.writeBytes(latin("\nendstream\nendobj\n"));
    var table = out.size();
    out.writeBytes(latin("4 0 obj\n<</Type/XRef/Size 5/W[1 4 2]/Root 1 0 R/Length 35>>\nstream\n"));
    out.writeBytes(
        ByteBuffer.allocate(35)
            .put(entry(0, 0, 65_535))
            .put(entry(2, 3, 0))
            .put(entry(2, 3, 1))
            .put(entry(1, list, 0))
            .put(entry(1, table, 0))
            .array());
    out.writeBytes(latin("\nendstream\nendobj\nstartxref\n" + table + "\n%%EOF\n"));
    return out.toByteArray();
  }

  /** A line of a PDF's table of objects. */
  private static byte[] entry(int kind, int where, int which) {
    return ByteBuffer.allocate(7).put((byte) kind).putInt(where).putShort((short) which).array();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] deflated(String text) {
    var out = new ByteArrayOutputStream();
    try (var packed = new DeflaterOutputStream(out)) {
      packed.write(latin(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static byte[] pdf() {
    return pdf(null);
  }

  /**
   * @param password to open it; the empty one locks it against changes only, null not at all
   */
  public static byte[] pdf(String password) {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      if (password != null) {
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      }
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public static byte[] picture(String format) {
    try {
      var out = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param type of the main part
   * @param more names and contents of further parts
   */
  public static byte[] office(String type, String... more) {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put(
        "[Content_Types].xml", bytes("<Types><Override ContentType=\"" + type + "\"/></Types>"));
    for (int i = 0; i < more.length; i += 2) {
      parts.put(more[i], bytes(more[i + 1]));
    }
    return zip(parts);
  }

  public static byte[] openDocument(String type, String... more) {
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put("mimetype", bytes("application/vnd.oasis.opendocument." + type));
    parts.put("META-INF/manifest.xml", bytes("<manifest/>"));
    for (int i = 0; i < more.length; i += 2) {
      parts.put(more[i], bytes(more[i + 1]));
    }
    return zip(parts);
  }

  /** A workbook whose one sheet unpacks to so many bytes of nothing. */
  public static byte[] bomb(int megabytes) {
    return office(EXCEL, "xl/worksheets/sheet1.xml", " ".repeat(megabytes * 1024 * 1024));
  }

  public static byte[] zip(Map<String, byte[]> parts) {
    try {
      var out = new ByteArrayOutputStream();
      try (var zip = new ZipOutputStream(out)) {
        for (var part : parts.entrySet()) {
          var entry = new ZipEntry(part.getKey());
          if (part.getKey().equals("mimetype")) {
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(part.getValue().length);
            var crc = new CRC32();
            crc.update(part.getValue());
            entry.setCrc(crc.getValue());
          }
          zip.putNextEntry(entry);
          zip.write(part.getValue());
          zip.closeEntry();
        }
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] and(byte[] first, byte[] second) {
    var all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
