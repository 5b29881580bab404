package org.assay.reporting.pack;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * The packs and archives of a cycle.
 *
 * @param overview whether the reader may see how the cycle stands
 * @param form null for those who may not ask
 * @param forums of which enough have returned
 * @param packs null when there is none
 */
public record PacksPage(
    Shell shell,
    long cycle,
    String caption,
    boolean overview,
    PackForm.@Nullable Boxes form,
    @Nullable Table packs,
    List<ForumLink> forums) {

  /**
   * The compliance summary of a forum.
   *
   * @param base its address without the ending
   */
  public record ForumLink(String name, String base) {}
}
