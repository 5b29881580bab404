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
 */
public record Page<T>(List<T> items, int number, int size, long total) {
  private static final int LAST = 1_000_000;

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

  /** Where this page is in the whole list, for instance "51 to 100 of 1,234". */
  public String range() {
    if (total == 0) return "0";
    var before = (number - 1L) * size;
    return "%,d to %,d of %,d".formatted(before + 1, before + items.size(), total);
  }

  private static long pages(int size, long total) {
    return Math.max(1, (total + size - 1) / size);
  }
}
