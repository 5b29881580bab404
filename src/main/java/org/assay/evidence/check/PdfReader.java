package org.assay.evidence.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.assay.evidence.check.FileRefusal.Bomb;
import org.assay.evidence.check.FileRefusal.Broken;
import org.assay.evidence.check.FileRefusal.Encrypted;
import org.assay.evidence.check.FileRefusal.HasActiveContent;
import org.assay.evidence.check.FileVerdict.Fit;

/** A PDF must be whole, open without a password, and start nothing by itself. */
final class PdfReader {
  private static final int TAIL = 2048;

  /** Of lists of objects; pages and pictures are not unpacked. */
  private static final long MOST_UNPACKED = 16_000_000;

  private PdfReader() {}

  static FileVerdict read(Path file) throws IOException {
    var text = Files.readString(file, StandardCharsets.ISO_8859_1); // a byte, a character
    boolean whole = text.lastIndexOf("%%EOF") >= Math.max(0, text.length() - TAIL);
    if (!whole) return FileVerdict.unfit(new Broken());
    return opened(file);
  }

  /** Many PDFs are locked only against changes, and open all the same. */
  private static FileVerdict opened(Path file) {
    try (var limit = UnpackingLimit.of(MOST_UNPACKED)) {
      var verdict = loaded(file);
      return limit.isPassed() ? FileVerdict.unfit(new Bomb()) : verdict;
    }
  }

  private static FileVerdict loaded(Path file) {
    try (var document = Loader.loadPDF(file.toFile())) {
      return PdfScripts.in(document.getDocument())
          .map(what -> FileVerdict.unfit(new HasActiveContent(what)))
          .orElseGet(() -> new Fit(EvidenceType.PDF));
    } catch (InvalidPasswordException locked) {
      return FileVerdict.unfit(new Encrypted());
    } catch (IOException | RuntimeException | StackOverflowError unreadable) {
      return FileVerdict.unfit(new Broken()); // thousands of brackets in one another overflow
    }
  }
}
