package org.assay.evidence.check;

import io.micronaut.http.MediaType;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.assay.evidence.check.FileRefusal.Broken;
import org.assay.evidence.check.FileRefusal.Encrypted;
import org.assay.evidence.check.FileRefusal.TypeNotAllowed;
import org.assay.evidence.check.FileVerdict.Fit;
import org.jspecify.annotations.Nullable;

/**
 * Tells by the first bytes what a file is, and has it looked through by the reader of that kind.
 */
final class ContentReader {
  private static final int HEAD = 1024;
  private static final String OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";
  private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

  /** Old writing with accents has no mark; a letter saved as text looks like an e-mail. */
  private static final Set<String> UNMARKED =
      Set.of(MediaType.APPLICATION_OCTET_STREAM, "message/rfc822");

  private static final Set<String> OFFICE = Set.of("docx", "xlsx", "pptx");

  private ContentReader() {}

  /**
   * @param extension tells a locked Office file from an old one, which begin alike
   */
  static FileVerdict read(Path file, String extension) throws IOException {
    var head = head(file);
    if (head.startsWith("PK\u0003\u0004")) return ZipReader.read(file);
    if (head.startsWith(OLE)) {
      return FileVerdict.unfit(
          OFFICE.contains(extension.toLowerCase(Locale.ROOT))
              ? new Encrypted()
              : new TypeNotAllowed("an Office file of before 2007"));
    }
    if (head.startsWith("%PDF-")) return alone(file, head, PdfReader.read(file));
    if (head.startsWith("\u0089PNG")) return alone(file, head, PictureReader.png(file));
    if (head.startsWith("\u00ff\u00d8\u00ff")) return alone(file, head, new Fit(EvidenceType.JPEG));
    return text(file, head);
  }

  /** Refuses what is also a second kind of file: an archive at its end, a page or a PDF inside. */
  private static FileVerdict alone(Path file, String head, FileVerdict verdict) throws IOException {
    boolean second =
        ZipReader.endsAsArchive(file)
            || head.indexOf("%PDF-", 1) > 0
            || TextReader.looksLikeMarkup(head.toLowerCase(Locale.ROOT));
    return second ? FileVerdict.unfit(new Broken()) : verdict;
  }

  private static FileVerdict text(Path file, String head) throws IOException {
    var found = detected(file);
    boolean plain = found.startsWith("text/") || UNMARKED.contains(found);
    return plain
            && !TextReader.looksLikeMarkup(head.toLowerCase(Locale.ROOT))
            && TextReader.isText(file)
        ? new Fit(EvidenceType.TXT)
        : FileVerdict.unfit(new TypeNotAllowed(described(found)));
  }

  private static String head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    }
  }

  private static String detected(Path file) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      return TYPES.detect(in, new Metadata()).toString();
    }
  }

  private static @Nullable String described(String type) {
    if (type.equals(MediaType.APPLICATION_OCTET_STREAM) || type.equals(MediaType.TEXT_PLAIN))
      return null;
    try {
      var description = TYPES.forName(type).getDescription();
      return description.isEmpty() ? type : description;
    } catch (MimeTypeException e) {
      return type;
    }
  }
}
