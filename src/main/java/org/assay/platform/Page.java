package org.assay.platform;

import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that the database cut.
 *
 * @param number of this page, from 1
 * @param size how many items a full page holds
 * @param total how many items all pages hold together
 * @param more whether there are more items than were counted; nobody turns to these
 */
public record Page<T>(List<T> items, int number, int size, long total, boolean more) {
  private static final int LAST = 1_000_000;

  public Page(List<T> items, int number, int size, long total) {
    this(items, number, size, total, false);
  }

  /**
   * Reads one page.
   *
   * @param wanted number of the page; beyond the end it is the last
   * @param from reads a page's items, given how many come before them
   */
  public static <T> Page<T> of(int wanted, int size, long total, LongFunction<List<T>> from) {
    var number = (int) Math.min(Math.max(1, wanted), pages(size, total));
    var items = total == 0 ? List.<T>of() : from.apply((number - 1L) * size);
    return new Page<>(items, number, size, total);
  }

  /**
   * Reads one page of a list so long that no more than so many items of it are counted.
   *
   * @param most how many pages hold together at most
   * @param counted up to one more than that
   */
  public static <T> Page<T> upTo(
      long most, int wanted, int size, long counted, LongFunction<List<T>> from) {
    var page = of(wanted, size, Math.min(counted, most), from);
    return new Page<>(page.items, page.number, page.size, page.total, counted > most);
  }

  /** From an address; what is no number is the first page. */
  public static int number(@Nullable String typed) {
    return typed != null && typed.matches("\\d{1,9}")
        ? Math.clamp(Long.parseLong(typed), 1, LAST)
        : 1;
  }

  /** At least one. */
  public int pages() {
    return (int) pages(size, total);
  }

  /** Where this page is in the list, for instance "51 to 100 of 1,234" or "of more than 10,000". */
  public String range() {
    if (total == 0) return "0";
    var before = (number - 1L) * size;
    return "%,d to %,d of %s%,d"
        .formatted(before + 1, before + items.size(), more ? "more than " : "", total);
  }

  private static long pages(int size, long total) {
    return Math.max(1, (total + size - 1) / size);
  }
}
