package org.assay.reporting.file;

import io.micronaut.http.MediaType;
import java.util.Locale;
import org.assay.platform.Download;

/** What a paper can be kept as. */
public enum PaperFormat {
  PDF(MediaType.APPLICATION_PDF),
  DOCX(Download.DOCX),
  XLSX(Download.XLSX),
  CSV(MediaType.TEXT_CSV);

  private final String mediaType;

  PaperFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether it is read page by page: then it has no more than paper has. */
  public boolean printed() {
    return this == PDF || this == DOCX;
  }

  /** Without the dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
