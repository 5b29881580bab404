package org.assay.people.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.assay.people.directory.OrganisationSlices.Counted;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rules")
class OrganisationSlicesTest {
  private static final int ORGANISATIONS = 5_000;

  /** Of each organisation as many rows as its number leaves by four. */
  private static final long ROWS = 7_500;

  private final List<Integer> asked = new ArrayList<>();

  private List<Counted> slice(int many, long from) {
    asked.add(many);
    var slice = new ArrayList<Counted>();
    for (long i = from; i < Math.min(from + many, ORGANISATIONS); i++) {
      if (i % 4 > 0) slice.add(new Counted(i, i % 4));
    }
    return slice;
  }

  private OrganisationSlices page(long before, int size) {
    return OrganisationSlices.of(before, size, ROWS, this::slice);
  }

  @Test
  void a_page_stands_on_the_organisations_whose_rows_it_shows() {
    assertEquals(new OrganisationSlices(List.of(1L, 2L, 3L, 5L), 0), page(0, 7));
    assertEquals(new OrganisationSlices(List.of(2L, 3L, 5L), 1), page(2, 5));
    assertEquals(new OrganisationSlices(List.of(3L), 3), page(3, 3));
  }

  @Test
  void the_last_page_stands_on_the_last_organisations() {
    assertEquals(new OrganisationSlices(List.of(4_999L), ROWS - 3), page(ROWS - 2, 50));
  }

  @Test
  void the_first_page_counts_one_slice_however_many_organisations_there_are() {
    page(0, 50);
    assertEquals(List.of(50), asked);
  }

  @Test
  void a_late_page_counts_few_slices() {
    page(ROWS - 50, 50);
    assertTrue(asked.size() < 8, asked.toString());
  }

  @Test
  void rows_that_went_away_since_they_were_counted_end_the_search() {
    assertEquals(
        List.of(), OrganisationSlices.of(0, 50, 10, (many, from) -> List.of()).organisations());
  }
}
