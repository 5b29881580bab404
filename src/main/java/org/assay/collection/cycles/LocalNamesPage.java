package org.assay.collection.cycles;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/** What the partnership calls things, one box a name. */
public record LocalNamesPage(Shell shell, List<Line> lines, List<ErrorLink> errors, boolean saved) {

  /**
   * @param hint what the questions say while the box is empty
   */
  public record Line(String key, String label, String hint, String value, @Nullable String error) {}
}
