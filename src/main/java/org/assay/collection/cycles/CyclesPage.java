package org.assay.collection.cycles;

import java.util.List;
import org.assay.platform.Shell;

/**
 * A partnership's cycles, the last opened first.
 *
 * @param mayName whether the reader says what the area calls things
 */
public record CyclesPage(Shell shell, List<String> leftOut, boolean mayName, List<Line> lines) {

  /**
   * @param figures what to know at a glance
   */
  public record Line(String title, String href, String phase, String dates, List<Figure> figures) {}

  public record Figure(String number, String label) {}
}
