package org.assay.assurance.trail;

import java.time.Instant;

/**
 * Somebody read, downloaded or changed a return.
 *
 * @param person 0 once it is no longer kept who it was
 * @param what {@code viewed}, {@code exported}, {@code offered} or {@code changed}
 * @param kind of what: the return, a report of it, a file, or the kind of change
 */
record AccessEntry(Instant at, long person, String what, String kind, long returnId) {

  /** For instance "Read the submitted return". */
  String words() {
    return switch (what) {
      case "viewed" -> kind.equals("draft") ? "Read the draft" : "Read the submitted return";
      case "offered" -> "Offered the return to another partnership";
      case "changed" -> changed();
      default -> exported();
    };
  }

  private String exported() {
    return switch (kind) {
      case "return-report" -> "Downloaded the report";
      case "form" -> "Downloaded the form";
      case "workbook" -> "Downloaded the workbook";
      case "board-pack" -> "Downloaded the board pack";
      case "evidence" -> "Opened a file of evidence";
      default -> "Downloaded it";
    };
  }

  private String changed() {
    return switch (kind) {
      case "sent" -> "Sent it for sign-off";
      case "signed-off" -> "Signed it off";
      case "sent-back" -> "Sent it back";
      case "recalled" -> "Took it back";
      case "reopened" -> "Reopened it";
      case "restored" -> "Brought back an earlier answer";
      default -> "Changed answers";
    };
  }
}
