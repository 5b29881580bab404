package org.assay.reporting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which paper is asked for, and in what form, as the last part of an address names it. */
record CycleReportFile(Report report, Format format) {

  enum Report {
    COMPLIANCE("compliance-summary"),
    IMPACT("impact-summary");

    private final String code;

    Report(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  enum Format {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    CSV("text/csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    String mediaType() {
      return mediaType;
    }

    String extension() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** For instance {@code compliance-summary.pdf}. */
  static Optional<CycleReportFile> of(String file) {
    return Arrays.stream(Report.values())
        .flatMap(report -> Arrays.stream(Format.values()).map(f -> new CycleReportFile(report, f)))
        .filter(it -> (it.report.code() + "." + it.format.extension()).equals(file))
        .findFirst();
  }
}
