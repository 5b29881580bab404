package org.assay.assurance.caseaudit.plan;

import java.util.List;
import org.assay.platform.Shell;

/**
 * The audits of a partnership by year of the programme.
 *
 * @param adds whether the reader may set up an audit
 * @param entersOwn whether the reader may enter an audit of the own agency
 */
public record AuditsPage(Shell shell, boolean adds, boolean entersOwn, List<Year> years) {

  public record Year(String title, List<Line> lines) {}

  /**
   * @param facts one a line
   */
  public record Line(
      String href, String theme, String reference, String state, String tag, List<String> facts) {}
}
