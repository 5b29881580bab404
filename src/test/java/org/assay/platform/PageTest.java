package org.assay.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.assay.platform.govuk.Pagination;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final int SIZE = 50;

  @Test
  void a_page_says_where_it_is_in_the_list() {
    assertEquals("1 to 50 of 1,234", page(1, 1_234).range());
    assertEquals("1,201 to 1,234 of 1,234", page(25, 1_234).range());
    assertEquals("0", page(1, 0).range());
  }

  @Test
  void a_page_beyond_the_end_is_the_last_and_one_before_the_start_the_first() {
    assertEquals(25, page(26, 1_234).number());
    assertEquals(1, page(0, 1_234).number());
    assertEquals(1, page(7, 0).number());
    assertEquals(2, page(3, 100).number());
  }

  @Test
  void what_is_no_number_in_an_address_is_the_first_page() {
    assertEquals(1, Page.number(null));
    assertEquals(1, Page.number("-3"));
    assertEquals(1, Page.number("two"));
    assertEquals(1, Page.number("99999999999"));
    assertEquals(12, Page.number("12"));
  }

  @Test
  void the_pagination_shows_the_ends_and_the_neighbours_with_gaps_between() {
    assertEquals("1 [2] 3 . 25", numbers(2, 1_234));
    assertEquals("1 . 11 [12] 13 . 25", numbers(12, 1_234));
    assertEquals("1 . 24 [25]", numbers(25, 1_234));
  }

  @Test
  void a_list_of_one_page_needs_no_pagination() {
    assertFalse(pagination(1, 50).isNeeded());
    assertTrue(pagination(1, 51).isNeeded());
    assertEquals("/list?page=2", pagination(1, 51).next());
    assertEquals("/list?page=1", pagination(2, 51).previous());
  }

  @Test
  void a_list_that_is_not_counted_to_its_end_says_so() {
    Page<Long> page = Page.upTo(1_000, 2, SIZE, 1_001, before -> numbers(before, 1_001));
    assertEquals("51 to 100 of more than 1,000", page.range());
    assertEquals(20, page.pages());
    Page<Long> whole = Page.upTo(1_000, 2, SIZE, 1_000, before -> numbers(before, 1_000));
    assertEquals("51 to 100 of 1,000", whole.range());
  }

  private static String numbers(int number, long total) {
    return pagination(number, total).items().stream()
        .map(it -> it.href() == null ? "." : it.current() ? "[" + it.number() + "]" : it.number())
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  private static Pagination pagination(int number, long total) {
    return Pagination.of(page(number, total), it -> "/list?page=" + it);
  }

  private static Page<Long> page(int wanted, long total) {
    return Page.of(wanted, SIZE, total, before -> numbers(before, total));
  }

  private static List<Long> numbers(long before, long total) {
    return LongStream.range(before, Math.min(total, before + SIZE)).boxed().toList();
  }
}
