package org.assay.assurance.caseaudit.plan;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.DateParts;
import org.assay.platform.govuk.ErrorLink;

/**
 * An audit to be set up or changed.
 *
 * @param action where it is sent
 * @param own whether it is an agency's own audit, of which less is asked
 * @param linesFixed whether the key lines can no longer change
 * @param repeats audits of the theme before this one; empty when there are none, or it was said
 * @param version of the stored audit that the form shows; 0 for a new one
 */
public record AuditFormPage(
    Shell shell,
    String action,
    String back,
    boolean own,
    List<ErrorLink> errors,
    Boxes boxes,
    Days days,
    boolean linesFixed,
    List<Choice> repeats,
    int version) {

  /** What is chosen or typed. */
  public record Boxes(
      String theme,
      List<Choice> kinds,
      List<Choice> priorities,
      List<Choice> rationales,
      String why,
      List<Choice> editions,
      List<Choice> areas,
      String commissioned,
      String lines,
      String rule,
      List<Choice> leads) {}

  public record Days(
      DateParts from,
      DateParts until,
      DateParts opens,
      DateParts due,
      DateParts panel,
      DateParts report,
      DateParts reaudit) {}
}
