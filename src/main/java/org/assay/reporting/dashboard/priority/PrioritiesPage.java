package org.assay.reporting.dashboard.priority;

import java.util.List;
import org.assay.platform.Shell;

/** The priorities of a partnership's plan, in its order. */
public record PrioritiesPage(Shell shell, List<Line> lines) {

  /**
   * @param measured how many of its indicators are measured, in words
   */
  public record Line(String title, String href, String plan, String measured) {}
}
