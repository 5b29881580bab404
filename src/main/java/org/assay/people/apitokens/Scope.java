package org.assay.people.apitokens;

import java.util.Arrays;
import java.util.Optional;

/** What a token may be allowed. It never allows more than the person's role does. */
public enum Scope {
  READ_CYCLES("read:cycles", "Read cycles and question sets"),
  READ_RETURNS("read:returns", "Read returns, their answers, comments and reports"),
  READ_REPORTS("read:reports", "Read the partnership’s reports"),
  READ_AUDITS("read:audits", "Read case audits, and your agency’s forms in them"),
  READ_ACTIONS("read:actions", "Read actions"),
  WRITE_RETURNS("write:returns", "Save answers, comments and who answers what"),
  WRITE_DECISIONS("write:decisions", "Send, sign off, send back and reopen returns"),
  WRITE_AUDITS("write:audits", "Save and send your agency’s forms in case audits"),
  WRITE_ACTIONS("write:actions", "Change actions"),
  WRITE_QUESTION_SETS("write:question-sets", "Upload question sets");

  private final String code;
  private final String title;

  Scope(String code, String title) {
    this.code = code;
    this.title = title;
  }

  public String code() {
    return code;
  }

  public String title() {
    return title;
  }

  static Optional<Scope> of(String code) {
    return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
