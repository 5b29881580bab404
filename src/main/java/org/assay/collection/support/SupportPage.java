package org.assay.collection.support;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Pagination;
import org.jspecify.annotations.Nullable;

/**
 * Requests for support, the oldest first.
 *
 * @param outside whether the reader is of the partnership, not of the organisation that asked
 * @param team whether the reader deals with them
 * @param filters by which the list can be cut, with how many there are
 */
public record SupportPage(
    Shell shell,
    boolean outside,
    boolean team,
    List<Filter> filters,
    List<Item> items,
    Pagination pagination) {

  public record Filter(String label, String href, long count, boolean current) {}

  /**
   * @param age since it was raised, in words
   */
  public record Item(
      String href,
      String organisation,
      String about,
      @Nullable String said,
      String age,
      String state,
      @Nullable String tag) {}
}
