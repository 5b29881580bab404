package org.assay.collection.questionform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvidenceBesideTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  @Test
  void evidence_older_than_the_set_allows_says_its_own_age_in_whole_months() {
    assertEquals("29 months old", age(12, "15/06/2024"));
    assertEquals("25 months old", age(12, "20 October 2024"));
    assertEquals("12 months old", age(12, "28/11/2025"));
    assertNull(age(12, "29/11/2025"), "twelve months to the day are allowed");
    assertNull(age(36, "15/06/2024"));
  }

  @Test
  void what_is_no_date_has_no_age() {
    assertNull(age(12, "last summer"));
    assertNull(age(12, null));
  }

  private static @Nullable String age(int months, @Nullable String typed) {
    return new EvidenceBeside(Map.of(), months, TODAY, true).tooOld(typed);
  }
}
