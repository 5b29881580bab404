package org.assay.collection.respond;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.SummaryRow;

/**
 * All answers on one page, before they are sent or printed: what is missing first, then the answers
 * by standard.
 *
 * @param wrong how much keeps the return from being sent; 0 for those who cannot change it
 * @param points the same with links; where it is much, a standard that nobody has begun is one line
 * @param refused whether somebody has just tried to send it
 * @param warnings what does not keep it from being sent and should be looked at first
 * @param unconfirmed standards with answers from before that nobody confirmed, each with how many
 * @param mayBeAsked what a moderator may ask about, each in a sentence; empty for those who cannot
 *     send it
 * @param whole whether every standard is unfolded, to be read through or printed
 */
public record CheckPage(
    Shell shell,
    long returnId,
    String organisation,
    String cycle,
    List<Part> parts,
    int wrong,
    List<ErrorLink> points,
    boolean refused,
    List<ErrorLink> warnings,
    List<ErrorLink> unconfirmed,
    List<String> mayBeAsked,
    boolean whole,
    boolean maySend,
    boolean approver) {

  /**
   * One standard.
   *
   * @param progress how far it is, in words; empty when nothing can be changed
   */
  public record Part(
      String key, String ref, String title, String progress, List<SummaryRow> rows) {}

  public String heading() {
    return wrong == 1
        ? "1 thing is missing or must be fixed"
        : wrong + " things are missing or must be fixed";
  }
}
