package org.assay.collection.workbook.sheet;

import java.time.Instant;
import java.util.Map;
import org.assay.collection.answersheet.Sheet;
import org.assay.collection.answersheet.SheetQuestions;
import org.assay.engine.answering.Answering;
import org.assay.engine.questionset.Edition;

/**
 * Answers that can be taken out as a workbook, as they stand now: those of a return, or of another
 * owner of a sheet.
 *
 * @param saved by question, of every answer that is stored
 */
public record WorkbookSheet(
    Place place,
    Labels labels,
    Sheet sheet,
    SheetQuestions questions,
    Answering answering,
    Map<String, Saved> saved) {

  /** Where uploads wait until their sender decides about them. */
  public enum Kind {
    RETURN("workbook_upload", "return_id"),
    AUDIT_FORM("case_audit_form_upload", "form_id");

    private final String table;
    private final String owner;

    Kind(String table, String owner) {
      this.table = table;
      this.owner = owner;
    }

    public String table() {
      return table;
    }

    /** The column that names the owner. */
    public String owner() {
      return owner;
    }
  }

  /**
   * Whose workbook it is, so that it is taken back nowhere else.
   *
   * @param id of the owner: the return, or the form
   * @param collectionId of what it was asked in: the cycle, or the audit
   */
  public record Place(
      Kind kind, long id, long partnershipId, long organisationId, long collectionId) {}

  /**
   * How its owner calls things.
   *
   * @param collection what asks, for instance "Cycle"
   * @param title of what asks
   * @param owner for instance "return"
   * @param part what a sheet of the workbook is, for instance "standard"
   * @param base the owner's address
   * @param back in words, what that address shows
   * @param menu the entry of the menu that the pages belong to
   */
  public record Labels(
      String organisation,
      String collection,
      String title,
      String owner,
      String part,
      String base,
      String back,
      String menu) {}

  /**
   * @param by name of who gave the answer; empty when it is not told
   */
  public record Saved(int version, String by, Instant at) {
    static final Saved NEVER = new Saved(0, "", Instant.EPOCH);
  }

  public Edition edition() {
    return questions.edition();
  }

  /** What must be sent with an answer that replaces this one. */
  public int version(String question) {
    return saved.getOrDefault(question, Saved.NEVER).version();
  }
}
