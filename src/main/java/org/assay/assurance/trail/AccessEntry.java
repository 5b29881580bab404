package org.assay.assurance.trail;

import java.time.Instant;

/**
 * Somebody read, downloaded or changed a return, or an agency's form about a case.
 *
 * @param person 0 once it is no longer kept who it was
 * @param what {@code viewed}, {@code exported}, {@code offered} or {@code changed}
 * @param kind of what: the return, a report of it, a file, or the kind of change
 * @param form whether it is a form; {@code subjectId} is its id then, and else that of the return
 */
record AccessEntry(
    Instant at, long person, String what, String kind, boolean form, long subjectId) {

  /** For instance "Read the submitted return". */
  String words() {
    return switch (what) {
      case "viewed" -> viewed();
      case "offered" -> "Offered the return to another partnership";
      case "changed" -> changed();
      default -> exported();
    };
  }

  private String viewed() {
    if (form) return "Read the form";
    return kind.equals("draft") ? "Read the draft" : "Read the submitted return";
  }

  /** Where all that was done with it is listed. */
  String href() {
    return "/access?" + (form ? "form=" : "return=") + subjectId;
  }

  private String exported() {
    return switch (kind) {
      case "return-report" -> "Downloaded the report";
      case "form" -> "Downloaded the form";
      case "workbook", "audit-form-workbook" -> "Downloaded the workbook";
      case "board-pack" -> "Downloaded the board pack";
      case "evidence" -> "Opened a file of evidence";
      default -> "Downloaded it";
    };
  }

  private String changed() {
    return switch (kind) {
      case "sent" -> form ? "Sent it to the panel" : "Sent it for sign-off";
      case "signed-off" -> "Signed it off";
      case "sent-back" -> "Sent it back";
      case "recalled" -> "Took it back";
      case "reopened" -> "Reopened it";
      case "restored" -> "Brought back an earlier answer";
      default -> "Changed answers";
    };
  }
}
