package org.assay.reporting.datasets;

import java.util.List;
import org.assay.platform.Shell;
import org.jspecify.annotations.Nullable;

/**
 * The datasets of a partnership.
 *
 * @param problem why one could not be asked; null for none
 */
public record DatasetsPage(Shell shell, @Nullable String problem, List<Line> lines) {

  /**
   * @param open the quarter that can be asked for now; null when there is none, or not by the
   *     reader
   */
  public record Line(String title, String href, String id, String state, @Nullable String open) {}
}
