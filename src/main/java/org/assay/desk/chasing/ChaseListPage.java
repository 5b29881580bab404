package org.assay.desk.chasing;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Pagination;

/**
 * Outstanding returns in the order of worth.
 *
 * @param rule how the order is made
 */
public record ChaseListPage(
    Shell shell,
    long cycleId,
    String cycle,
    String rule,
    String range,
    List<Line> lines,
    Pagination pagination) {

  /**
   * @param why in the order: its reason, in words
   */
  public record Line(
      String name,
      String href,
      String kind,
      String state,
      int points,
      String why,
      String lastContact,
      String owner) {}
}
