package org.assay.reporting.datasets;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Table;
import org.jspecify.annotations.Nullable;

/**
 * One dataset over its quarters.
 *
 * @param population who was asked and who reported, in a sentence
 * @param declared how much a figure may move without a commentary
 * @param toAsk null when nothing is to be asked, or for whom agencies are not named
 * @param notCollected what agencies say that they do not collect; null for nothing
 * @param quarters cycles that asked it
 */
public record DatasetPage(
    Shell shell,
    String title,
    String population,
    String declared,
    boolean all,
    @Nullable Table toAsk,
    @Nullable Table notCollected,
    List<Series> series,
    @Nullable Table quarters) {

  /**
   * @param svg drawn by the service; null when there is nothing to draw
   * @param parts of a breakdown, by quarter; null of any other figure
   */
  public record Series(
      String heading,
      String wording,
      @Nullable String svg,
      @Nullable Table table,
      @Nullable Table parts) {}
}
