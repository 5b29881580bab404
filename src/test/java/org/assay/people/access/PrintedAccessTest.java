package org.assay.people.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.platform.DatabaseTest;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.Test;

/** Who has access, in parts of a chosen size. */
@DatabaseTest
class PrintedAccessTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

  @Inject HeldRepository held;
  @Inject ReturnFixture fixture;
  @Inject TestClock clock;

  @Test
  void the_parts_of_a_long_list_are_the_whole_list_in_its_order() {
    clock.set(CycleFixture.OPEN);
    var scope = AccessScope.of(fixture.scene().admin()).orElseThrow();
    var search = AccessSearch.of("", "", "", "");
    var whole = new ArrayList<Held>();
    held.each(scope, search, TODAY, whole::add);
    assertEquals(7, whole.size());
    for (var size : List.of(1, 3, 4, 7, 8)) {
      var parts = new ArrayList<Held>();
      var pages = held.page(scope, search, TODAY, 1, size).pages();
      for (int i = 1; i <= pages; i++) {
        parts.addAll(held.page(scope, search, TODAY, i, size).items());
      }
      assertEquals(whole, parts, "in parts of " + size);
    }
  }
}
