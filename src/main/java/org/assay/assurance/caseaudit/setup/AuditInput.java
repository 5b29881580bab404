package org.assay.assurance.caseaudit.setup;

import org.assay.platform.form.FormInput;

/** Reads boxes that must not be empty. */
public final class AuditInput {
  private AuditInput() {}

  /**
   * What was typed; the form says so where it is nothing, or too long.
   *
   * @param missing what to do when it is nothing
   * @param longest in characters
   */
  public static String required(FormInput form, String box, String missing, int longest) {
    var text = form.text(box, longest);
    if (text.isEmpty()) form.wrong(missing, box);
    return text;
  }
}
