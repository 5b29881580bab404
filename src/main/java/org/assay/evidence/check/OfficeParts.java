package org.assay.evidence.check;

import io.micronaut.http.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.assay.evidence.check.FileRefusal.Broken;
import org.assay.evidence.check.FileRefusal.Encrypted;
import org.assay.evidence.check.FileRefusal.HasActiveContent;
import org.assay.evidence.check.FileRefusal.TypeNotAllowed;
import org.assay.evidence.check.FileVerdict.Fit;
import org.jspecify.annotations.Nullable;

/** What the parts of an archive say of it: which document it is, and what could run in it. */
final class OfficeParts {
  private static final int LONGEST_TYPE = 200;
  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  private static final Pattern MACROS =
      Pattern.compile(
          "(?i)(?:.*/)?vbaproject[^/]*|(?:.*/)?vbadata\\.xml|.*/macrosheets/.*|basic/.+|scripts/.+");
  private static final Pattern OBJECTS =
      Pattern.compile("(?i).*/activex/.*|.*/embeddings/.*\\.(?!xlsx$|docx$|pptx$)[^.]+");
  private static final Pattern OUTSIDE =
      Pattern.compile("^[/\\\\].*|.*\\\\.*|(?:.*/)?\\.\\.(?:/.*)?|^[A-Za-z]:.*");

  /** Where a document of text may hold fields, and a workbook its links to other programs. */
  private static final Pattern FIELDS =
      Pattern.compile("word/[^/]+\\.xml|xl/externallinks/[^/]+\\.xml");

  /** Parts of a type of which an Office program runs what is in them, whatever they are called. */
  private static final Pattern RUNNING_TYPES = Pattern.compile("(?i).*/(?:vbaProject|control)$");

  private final Set<String> names = new HashSet<>();
  private final Set<String> contentTypes = new HashSet<>();
  private String mimetype = "";
  private @Nullable FileRefusal refusal;

  /** Reads a part to its end, or until it is longer than allowed. Returns its length. */
  long add(String name, InputStream part, long most) throws IOException {
    if (!names.add(name) || OUTSIDE.matcher(name).matches()) refuse(new Broken());
    if (MACROS.matcher(name).matches()) refuse(new HasActiveContent("macros"));
    if (OBJECTS.matcher(name).matches()) refuse(new HasActiveContent("embedded objects"));
    var counted = new CountedPart(part, most);
    try {
      learn(name.toLowerCase(Locale.ROOT), counted);
    } catch (XMLStreamException unreadable) {
      // What a program reads differently than this one could hide anything.
      if (!counted.isPassed()) refuse(new Broken());
    }
    counted.drain();
    return counted.length();
  }

  Set<String> names() {
    return names;
  }

  FileVerdict verdict() {
    if (refusal != null) return FileVerdict.unfit(refusal);
    return switch (mimetype) {
      case MediaType.OPEN_DOCUMENT_TEXT -> new Fit(EvidenceType.ODT);
      case MediaType.OPEN_DOCUMENT_SPREADSHEET -> new Fit(EvidenceType.ODS);
      default -> openXml();
    };
  }

  private FileVerdict openXml() {
    if (has("macroEnabled") || has("vbaProject")) {
      return FileVerdict.unfit(new HasActiveContent("macros"));
    }
    if (has(OOXML + "wordprocessingml.document.main+xml")) {
      return new Fit(EvidenceType.DOCX);
    }
    if (has(OOXML + "spreadsheetml.sheet.main+xml")) {
      return new Fit(EvidenceType.XLSX);
    }
    return has(OOXML + "presentationml.presentation.main+xml")
        ? new Fit(EvidenceType.PPTX)
        : FileVerdict.unfit(new TypeNotAllowed(contentTypes.isEmpty() ? "a ZIP archive" : null));
  }

  private boolean has(String type) {
    var small = type.toLowerCase(Locale.ROOT);
    return contentTypes.stream().anyMatch(it -> it.contains(small));
  }

  /** Programs do not look at capitals in the names of parts, so nor does this. */
  private void learn(String name, InputStream part) throws IOException, XMLStreamException {
    switch (name) {
      case "[content_types].xml" ->
          PartReader.attributes(part, "ContentType")
              .forEach(it -> contentTypes.add(it.toLowerCase(Locale.ROOT)));
      case "mimetype" ->
          mimetype = new String(part.readNBytes(LONGEST_TYPE), StandardCharsets.UTF_8).strip();
      case "meta-inf/manifest.xml" -> {
        if (PartReader.names(part).contains("encryption-data")) refuse(new Encrypted());
      }
      default -> {
        if (name.endsWith(".rels")) PartReader.relations(part).forEach(this::relation);
        else if (FIELDS.matcher(name).matches() && PartReader.startsPrograms(part)) {
          refuse(new HasActiveContent("a link that starts another program (DDE)"));
        }
      }
    }
  }

  /**
   * A link that a reader clicks is harmless; what is fetched by itself when the file opens is not.
   */
  private void relation(PartReader.Relation it) {
    if (RUNNING_TYPES.matcher(it.type()).matches()) refuse(new HasActiveContent("macros"));
    if (it.external() && !it.type().endsWith("/hyperlink")) {
      refuse(
          new HasActiveContent(
              it.type().endsWith("/attachedTemplate")
                  ? "a template fetched from elsewhere"
                  : PdfScripts.FETCHED));
    }
  }

  /** The first that is found is told. */
  private void refuse(FileRefusal why) {
    if (refusal == null) refusal = why;
  }
}
