package org.assay.evidence.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.platform.Download;

/** The kinds of file that may be evidence. */
public enum EvidenceType {
  PDF("application/pdf", "PDF", "pdf"),
  DOCX(Download.DOCX, "Word", "docx"),
  XLSX(Download.XLSX, "Excel", "xlsx"),
  PPTX(
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      "PowerPoint",
      "pptx"),
  ODT("application/vnd.oasis.opendocument.text", "OpenDocument text", "odt"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "OpenDocument spreadsheet", "ods"),
  PNG("image/png", "PNG picture", "png"),
  JPEG("image/jpeg", "JPEG picture", "jpg", "jpeg", "jfif"),
  TXT("text/plain", "plain text", "txt"),
  CSV("text/csv", "CSV", "csv");

  /** For a refusal: what may be sent instead. */
  static final String ALLOWED =
      "PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), OpenDocument (.odt, .ods), a picture"
          + " (.png, .jpg), or plain text (.txt, .csv)";

  private final String mime;
  private final String label;
  private final List<String> extensions;

  EvidenceType(String mime, String label, String... extensions) {
    this.mime = mime;
    this.label = label;
    this.extensions = List.of(extensions);
  }

  public static EvidenceType of(String mime) {
    return Arrays.stream(values()).filter(it -> it.mime.equals(mime)).findFirst().orElseThrow();
  }

  static Optional<EvidenceType> ofExtension(String extension) {
    var small = extension.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(it -> it.extensions.contains(small)).findFirst();
  }

  /** As HTTP has it. */
  public String mime() {
    return mime;
  }

  public String label() {
    return label;
  }

  String extension() {
    return extensions.getFirst();
  }

  /** Whether the content says only that it is text, so that the name decides between the two. */
  boolean isText() {
    return this == TXT || this == CSV;
  }
}
