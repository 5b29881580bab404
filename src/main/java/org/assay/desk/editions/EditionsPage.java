package org.assay.desk.editions;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * The question sets that a partnership can ask.
 *
 * @param faults what is wrong with the document that was just uploaded; null where nothing is
 */
public record EditionsPage(
    Shell shell,
    List<ErrorLink> errors,
    @Nullable Table faults,
    List<Waiting> waiting,
    List<Family> families) {

  public record Waiting(String title, String href) {}

  /**
   * The editions of one question set.
   *
   * @param newest the one that the next cycle asks
   * @param earlier the others, the newest of them first
   */
  public record Family(Line newest, List<Line> earlier) {}

  /**
   * @param action where it is retired, or taken back into use; null for those of the service
   */
  public record Line(
      String title,
      String document,
      boolean retired,
      @Nullable String action,
      String id,
      String version) {}
}
