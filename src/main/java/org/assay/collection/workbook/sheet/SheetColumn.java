package org.assay.collection.workbook.sheet;

/** The columns of a standard's sheet. Those of a list's rows begin at {@link #ANSWER} too. */
public enum SheetColumn {
  IDENTITY("", 4),
  REF("Ref", 8),
  FORCE("Kind", 8),
  QUESTION("Question", 44),
  GUIDANCE("What to know", 44),
  NOW("Your answer when you downloaded this", 20),
  ANSWER("Your answer", 30),
  REASON("Why it does not apply", 30),
  COMMENT("Comment", 40),
  EVIDENCE("Evidence: words or a link", 34),
  EVIDENCE_KIND("Evidence: kind", 20),
  EVIDENCE_DATE("Evidence: date", 15),
  ACTION("Action: what will be done", 34),
  LEAD("Action: who leads", 20),
  DUE("Action: done by", 15),
  MEASURE("Action: how you will know", 30);

  private final String heading;
  private final int width;

  SheetColumn(String heading, int width) {
    this.heading = heading;
    this.width = width;
  }

  String heading() {
    return heading;
  }

  /** In characters. */
  int width() {
    return width;
  }

  int at() {
    return ordinal();
  }

  /** As a spreadsheet names the column: A, Z, AA. */
  public static String letters(int at) {
    return at < 26
        ? String.valueOf((char) ('A' + at))
        : letters(at / 26 - 1) + (char) ('A' + at % 26);
  }
}
