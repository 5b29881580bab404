package org.assay.letters;

import java.util.List;
import org.assay.platform.Shell;

/** The kinds of letters whose words can be changed. */
public record TemplatesPage(Shell shell, List<Line> lines) {

  /**
   * @param own whether the partnership has words of its own
   */
  public record Line(String title, String href, boolean own) {}
}
