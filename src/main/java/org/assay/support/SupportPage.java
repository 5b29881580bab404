package org.assay.support;

import java.util.List;
import org.assay.platform.Shell;
import org.jspecify.annotations.Nullable;

/**
 * Requests for support, the oldest first.
 *
 * @param team whether the reader deals with them, or asked for them
 * @param filters by which the list can be cut, with how many there are
 */
public record SupportPage(Shell shell, boolean team, List<Filter> filters, List<Item> items) {

  public record Filter(String label, String href, int count, boolean current) {}

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
