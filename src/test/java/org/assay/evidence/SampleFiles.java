package org.assay.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
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
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      var said = " ".repeat(megabytes * 1024 * 1024);
      document.getDocumentCatalog().getCOSObject().setString(COSName.getPDFName("Said"), said);
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
