package org.assay.evidence.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.assay.evidence.check.FileRefusal.NameLies;
import org.assay.evidence.check.FileRefusal.SaveAsPdf;
import org.assay.evidence.check.FileRefusal.TypeNotAllowed;
import org.assay.evidence.check.FileVerdict.Fit;
import org.jspecify.annotations.Nullable;

/** Whether a file may be evidence: its content decides what it is, and its name must agree. */
public final class FileCheck {
  private FileCheck() {}

  private static final String PRINTED =
      "Open it, choose Print, and choose “Save as PDF” or “Microsoft Print to PDF”.";

  private static final FileRefusal PHOTO =
      new SaveAsPdf(
          "a photo in Apple’s format (.heic)",
          "Open it, choose Share or Print, and save it as PDF, or save it as a JPEG picture.");

  /** By extension, in lower case. */
  private static final Map<String, FileRefusal> AS_PDF =
      Map.of(
          "msg",
          new SaveAsPdf("an Outlook email (.msg)", PRINTED),
          "eml",
          new SaveAsPdf("an email (.eml)", PRINTED),
          "heic",
          PHOTO,
          "heif",
          PHOTO);

  public static FileVerdict check(Path file, FileName name) throws IOException {
    var verdict = content(file, name);
    return verdict instanceof FileVerdict.Unfit(TypeNotAllowed(var found))
        ? FileVerdict.unfit(helpful(name.extension(), found))
        : verdict;
  }

  /** A photo keeps its kind under whatever name. */
  private static FileRefusal helpful(String extension, @Nullable String found) {
    var known = AS_PDF.get(extension.toLowerCase(Locale.ROOT));
    if (known != null) return known;
    return found != null && found.matches("(?i).*(heic|heif|high efficiency image).*")
        ? PHOTO
        : new TypeNotAllowed(found);
  }

  private static FileVerdict content(Path file, FileName name) throws IOException {
    return switch (ContentReader.read(file, name.extension())) {
      case Fit(var type) -> agreeing(type, name.extension());
      case FileVerdict.Unfit unfit -> unfit;
    };
  }

  private static FileVerdict agreeing(EvidenceType found, String extension) {
    if (extension.isEmpty()) return new Fit(found);
    var named = EvidenceType.ofExtension(extension);
    if (found.isText()) {
      if (named.isEmpty()) return FileVerdict.unfit(new TypeNotAllowed("." + extension));
      return named.get().isText()
          ? new Fit(named.get())
          : FileVerdict.unfit(new NameLies(extension, found));
    }
    return named.filter(found::equals).isPresent()
        ? new Fit(found)
        : FileVerdict.unfit(new NameLies(extension, found));
  }
}
