package org.assay.reporting.file;

import java.util.Arrays;
import java.util.Optional;

/**
 * Which paper is asked for, and as what, as the last part of an address says.
 *
 * @param report name of the paper, for instance {@code compliance-summary}
 */
public record PaperName(String report, PaperFormat format) {

  /** For instance {@code compliance-summary.pdf}; empty where no paper is kept as such a file. */
  public static Optional<PaperName> of(String file) {
    var dot = file.lastIndexOf('.');
    return Arrays.stream(PaperFormat.values())
        .filter(it -> dot >= 0 && it.extension().equals(file.substring(dot + 1)))
        .map(it -> new PaperName(file.substring(0, dot), it))
        .findFirst();
  }

  public String file() {
    return report + "." + format.extension();
  }
}
