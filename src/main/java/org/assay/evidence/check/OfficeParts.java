package org.assay.evidence.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.assay.evidence.check.FileRefusal.Broken;
import org.assay.evidence.check.FileRefusal.Encrypted;
import org.assay.evidence.check.FileRefusal.HasActiveContent;
import org.assay.evidence.check.FileRefusal.TypeNotAllowed;
import org.assay.evidence.check.FileVerdict.Fit;
import org.jspecify.annotations.Nullable;

/** What the parts of an archive say of it: which document it is, and what could run in it. */
final class OfficeParts {
  private static final int LONGEST_KEPT = 1024 * 1024;
  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  private static final Pattern MACROS =
      Pattern.compile(
          "(?i)(?:.*/)?vbaproject[^/]*|(?:.*/)?vbadata\\.xml|.*/macrosheets/.*|basic/.+|scripts/.+");
  private static final Pattern OBJECTS =
      Pattern.compile("(?i).*/activex/.*|.*/embeddings/.*\\.(?!xlsx$|docx$|pptx$)[^.]+");
  private static final Pattern OUTSIDE =
      Pattern.compile("^[/\\\\].*|.*\\\\.*|(?:.*/)?\\.\\.(?:/.*)?|^[A-Za-z]:.*");

  private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\b[^>]*>");
  private static final Pattern EXTERNAL = Pattern.compile("TargetMode\\s*=\\s*[\"']External");
  private static final Pattern CLICKED =
      Pattern.compile("Type\\s*=\\s*[\"'][^\"']*/hyperlink[\"']");

  /** Where a document of text may hold fields, and a workbook its links to other programs. */
  private static final Pattern FIELDS =
      Pattern.compile("word/[^/]+\\.xml|xl/externalLinks/[^/]+\\.xml");

  private static final Pattern DDE =
      Pattern.compile(
          "<(?:\\w+:)?ddeLink\\b|(?:instrText[^>]*>|instr=\")[^<\"]*\\bDDE(?:AUTO)?\\b",
          Pattern.CASE_INSENSITIVE);

  private final Set<String> names = new HashSet<>();
  private String contentTypes = "";
  private String mimetype = "";
  private @Nullable FileRefusal refusal;

  /** Reads a part to its end, or until it is longer than allowed. Returns its length. */
  long add(String name, InputStream part, long most) throws IOException {
    if (!names.add(name) || OUTSIDE.matcher(name).matches()) refuse(new Broken());
    if (MACROS.matcher(name).matches()) refuse(new HasActiveContent("macros"));
    if (OBJECTS.matcher(name).matches()) refuse(new HasActiveContent("embedded objects"));
    var kept = new ByteArrayOutputStream();
    var block = new byte[16 * 1024];
    long length = 0;
    for (int read = part.read(block); read > 0 && length <= most; read = part.read(block)) {
      length += read;
      if (matters(name) && kept.size() < LONGEST_KEPT) kept.write(block, 0, read);
    }
    learn(name, kept.toString(StandardCharsets.UTF_8));
    return length;
  }

  Set<String> names() {
    return names;
  }

  FileVerdict verdict() {
    if (refusal != null) return FileVerdict.unfit(refusal);
    return switch (mimetype) {
      case "application/vnd.oasis.opendocument.text" -> new Fit(EvidenceType.ODT);
      case "application/vnd.oasis.opendocument.spreadsheet" -> new Fit(EvidenceType.ODS);
      default -> openXml();
    };
  }

  private FileVerdict openXml() {
    if (contentTypes.contains("macroEnabled")) {
      return FileVerdict.unfit(new HasActiveContent("macros"));
    }
    if (contentTypes.contains(OOXML + "wordprocessingml.document.main+xml")) {
      return new Fit(EvidenceType.DOCX);
    }
    if (contentTypes.contains(OOXML + "spreadsheetml.sheet.main+xml")) {
      return new Fit(EvidenceType.XLSX);
    }
    return contentTypes.contains(OOXML + "presentationml.presentation.main+xml")
        ? new Fit(EvidenceType.PPTX)
        : FileVerdict.unfit(new TypeNotAllowed(contentTypes.isEmpty() ? "a ZIP archive" : null));
  }

  private static boolean matters(String name) {
    return name.equals("[Content_Types].xml")
        || name.equals("mimetype")
        || name.equals("META-INF/manifest.xml")
        || name.endsWith(".rels")
        || FIELDS.matcher(name).matches();
  }

  private void learn(String name, String text) {
    switch (name) {
      case "[Content_Types].xml" -> contentTypes = text;
      case "mimetype" -> mimetype = text.strip();
      case "META-INF/manifest.xml" -> {
        if (text.contains("encryption-data")) refuse(new Encrypted());
      }
      default -> {
        if (name.endsWith(".rels")) {
          relations(text);
        } else if (DDE.matcher(text).find()) {
          refuse(new HasActiveContent("a link that starts another program (DDE)"));
        }
      }
    }
  }

  /**
   * A link that a reader clicks is harmless; what is fetched by itself when the file opens is not.
   */
  private void relations(String text) {
    var relations = RELATION.matcher(text);
    while (relations.find()) {
      var it = relations.group();
      if (EXTERNAL.matcher(it).find() && !CLICKED.matcher(it).find()) {
        refuse(
            new HasActiveContent(
                it.contains("/attachedTemplate\"")
                    ? "a template fetched from elsewhere"
                    : "parts that are fetched from elsewhere when it is opened"));
      }
    }
  }

  /** The first that is found is told. */
  private void refuse(FileRefusal why) {
    if (refusal == null) refusal = why;
  }
}
