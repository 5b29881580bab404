package org.assay.collection.cycles;

import java.util.List;
import org.assay.platform.Shell;
import org.jspecify.annotations.Nullable;

/**
 * A partnership's cycles, the last opened first.
 *
 * @param plans whether the reader may plan one
 */
public record CyclesPage(Shell shell, boolean plans, List<String> leftOut, List<Line> lines) {

  /**
   * @param overview address of the page that says how it stands; null where the reader may not
   * @param figures what to know at a glance
   */
  public record Line(
      String title,
      String href,
      @Nullable String overview,
      String phase,
      String dates,
      List<Figure> figures) {}

  public record Figure(String number, String label) {}
}
