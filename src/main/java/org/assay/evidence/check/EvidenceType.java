package org.assay.evidence.check;

import io.micronaut.http.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.platform.Download;

/** The kinds of file that may be evidence. */
public enum EvidenceType {
  PDF(MediaType.APPLICATION_PDF, "PDF", "pdf"),
  DOCX(Download.DOCX, "Word", "docx"),
  XLSX(Download.XLSX, "Excel", "xlsx"),
  PPTX(MediaType.MICROSOFT_POWERPOINT_OPEN_XML, "PowerPoint", "pptx"),
  ODT(MediaType.OPEN_DOCUMENT_TEXT, "OpenDocument text", "odt"),
  ODS(MediaType.OPEN_DOCUMENT_SPREADSHEET, "OpenDocument spreadsheet", "ods"),
  PNG(MediaType.IMAGE_PNG, "PNG picture", "png"),
  JPEG(MediaType.IMAGE_JPEG, "JPEG picture", "jpg", "jpeg", "jfif"),
  TXT(MediaType.TEXT_PLAIN, "plain text", "txt"),
  CSV(MediaType.TEXT_CSV, "CSV", "csv");

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
