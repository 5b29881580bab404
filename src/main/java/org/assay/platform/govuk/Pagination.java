package org.assay.platform.govuk;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.assay.platform.Page;
import org.jspecify.annotations.Nullable;

/**
 * Links to the pages of a list: the first, the last, this one and its neighbours.
 *
 * @param previous null on the first page
 * @param next null on the last page
 */
public record Pagination(@Nullable String previous, @Nullable String next, List<Item> items) {

  /**
   * @param href null for a gap in the numbers
   */
  public record Item(int number, @Nullable String href, boolean current) {}

  /**
   * @param href the address of a page, by its number
   */
  public static Pagination of(Page<?> page, IntFunction<String> href) {
    var shown = new TreeSet<Integer>(List.of(1, page.pages()));
    for (int near = page.number() - 1; near <= page.number() + 1; near++) {
      if (near >= 1 && near <= page.pages()) shown.add(near);
    }
    var items = new ArrayList<Item>();
    int last = 0;
    for (int number : shown) {
      if (number > last + 1) items.add(new Item(0, null, false));
      items.add(new Item(number, href.apply(number), number == page.number()));
      last = number;
    }
    return new Pagination(
        page.number() > 1 ? href.apply(page.number() - 1) : null,
        page.number() < page.pages() ? href.apply(page.number() + 1) : null,
        List.copyOf(items));
  }

  /** Whether there is more than one page to go to. */
  public boolean isNeeded() {
    return previous != null || next != null;
  }
}
