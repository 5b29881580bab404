package org.assay.reporting.office;

/**
 * The lists of a Word document: one kind with bullets, and one with numbers for each that begins.
 */
final class WordNumbering {
  /** Lists with bullets are number 1. */
  static final int FIRST_NUMBERED = 2;

  private WordNumbering() {}

  static String xml(int numberedLists) {
    var out = new StringBuilder(2048);
    out.append(WordPackage.HEAD).append("<w:numbering ").append(WordPackage.NAMES).append('>');
    kind(out, 0, "bullet", "•");
    kind(out, 1, "decimal", "%1.");
    list(out, 1, 0, "");
    for (var i = 0; i < numberedLists; i++) {
      list(
          out,
          FIRST_NUMBERED + i,
          1,
          "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>");
    }
    return out.append("</w:numbering>").toString();
  }

  private static void kind(StringBuilder out, int id, String format, String mark) {
    out.append(
        "<w:abstractNum w:abstractNumId=\"%d\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"425\" w:hanging=\"425\"/></w:pPr></w:lvl></w:abstractNum>"
            .formatted(id, format, mark));
  }

  private static void list(StringBuilder out, int id, int kind, String override) {
    out.append(
        "<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"%d\"/>%s</w:num>"
            .formatted(id, kind, override));
  }
}
