package org.assay.evidence;

import java.io.IOException;
import java.nio.file.Path;
import org.assay.evidence.FileRefusal.NameLies;
import org.assay.evidence.FileRefusal.TypeNotAllowed;
import org.assay.evidence.FileVerdict.Fit;

/** Whether a file may be evidence: its content decides what it is, and its name must agree. */
final class FileCheck {
  private FileCheck() {}

  static FileVerdict check(Path file, FileName name) throws IOException {
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
