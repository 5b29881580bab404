package org.assay.platform;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** A file to keep, which no cache on the way keeps. */
public final class Download {
  /** Media type of a Word document. */
  public static final String DOCX = MediaType.MICROSOFT_WORD_OPEN_XML;

  /** Media type of an Excel workbook. */
  public static final String XLSX = MediaType.MICROSOFT_EXCEL_OPEN_XML;

  /** Media type of a CSV file with the letters that are in it. */
  public static final String CSV = MediaType.TEXT_CSV + ";charset=utf-8";

  private Download() {}

  /**
   * A name for a file that every system takes, without its ending.
   *
   * @param words for instance "St Mary's School 2026/27", which gives "st-mary-s-school-2026-27"
   */
  public static String fileName(String words) {
    return words.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "").toLowerCase(Locale.UK);
  }

  /** Writes a file from its beginning to its end. */
  public interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /**
   * @param file its bytes, its text, or a stream of it
   * @param type for instance {@link #CSV}
   * @param name under which it is kept, without a quotation mark
   */
  public static <T> MutableHttpResponse<T> of(T file, String type, String name) {
    return HttpResponse.ok(file)
        .contentType(MediaType.of(type))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
  }

  /**
   * A file that grows with the partnership: it is written to disk before the first byte is sent, so
   * that it takes no memory and what fails is told instead of half a file.
   */
  public static MutableHttpResponse<StreamedFile> written(Writing file, String type, String name) {
    return of(new StreamedFile(stream(file), MediaType.of(type)), type, name);
  }

  /** A file that is kept packed by gzip and unpacked as it is sent. */
  public static MutableHttpResponse<StreamedFile> packed(byte[] gzip, String type, String name) {
    try {
      var file = new GZIPInputStream(new ByteArrayInputStream(gzip));
      return of(new StreamedFile(file, MediaType.of(type)), type, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream stream(Writing file) {
    try {
      var path = Files.createTempFile("assay-download-", ".part");
      write(file, path);
      return Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Writing file, Path path) throws IOException {
    var whole = false;
    try (var out = new BufferedOutputStream(Files.newOutputStream(path))) {
      file.to(out);
      whole = true;
    } finally {
      if (!whole) Files.delete(path);
    }
  }
}
