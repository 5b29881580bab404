package org.assay.assurance.caseaudit.form;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.TaskItem;
import org.jspecify.annotations.Nullable;

/**
 * An agency's form about one case: its parts, with how far each is.
 *
 * @param subject the case in a line
 * @param safety address of an open fear for the child; null as a rule
 * @param sentBack who sent it back and why; null when nobody did
 * @param files that were sent for its answers
 */
public record FormPage(
    Shell shell,
    String base,
    String back,
    String reference,
    String agency,
    String subject,
    String state,
    String tag,
    String due,
    @Nullable String safety,
    @Nullable String sentBack,
    boolean open,
    List<Piece> files,
    List<TaskItem> parts) {

  /**
   * A file behind answers.
   *
   * @param detail its kind and size
   * @param uses the numbers of the questions
   */
  public record Piece(String name, String href, String detail, String uses) {}
}
