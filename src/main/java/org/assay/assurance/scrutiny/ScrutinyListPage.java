package org.assay.assurance.scrutiny;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Pagination;

/**
 * The scrutineer's comments, the last first.
 *
 * @param counts by state, each of which leads to those
 */
public record ScrutinyListPage(
    Shell shell,
    boolean comments,
    List<Count> counts,
    boolean narrowed,
    List<Line> lines,
    Pagination pagination) {

  public record Count(String number, String label, String href, boolean current) {}

  public record Line(
      String href, String about, String words, String state, String tag, String when) {}
}
