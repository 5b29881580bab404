package org.assay.reporting.job;

import io.micronaut.http.MediaType;
import java.util.Locale;

/** What is made in the background. */
public enum JobKind {
  /** Chosen reports as one PDF. */
  PACK("Meeting pack", MediaType.APPLICATION_PDF),
  /** The report of each organisation's return, as one ZIP archive. */
  ARCHIVE("All reports of returns", MediaType.APPLICATION_ZIP);

  private final String label;
  private final String mediaType;

  JobKind(String label, String mediaType) {
    this.label = label;
    this.mediaType = mediaType;
  }

  public String label() {
    return label;
  }

  public String mediaType() {
    return mediaType;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
