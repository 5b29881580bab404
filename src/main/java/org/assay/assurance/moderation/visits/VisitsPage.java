package org.assay.assurance.moderation.visits;

import java.util.List;
import org.assay.platform.Shell;
import org.jspecify.annotations.Nullable;

/**
 * Visits, the last first.
 *
 * @param about whose they are, where only some are shown; null for all
 * @param add where one is recorded; null when the reader records none
 */
public record VisitsPage(
    Shell shell, String back, @Nullable String about, List<Line> lines, @Nullable String add) {

  public record Line(
      String href, String organisation, String cycle, String day, String outcome, String tag) {}
}
