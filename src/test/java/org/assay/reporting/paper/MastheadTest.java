package org.assay.reporting.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MastheadTest {
  @Test
  void the_foot_of_a_page_is_one_line_and_says_where_it_was_cut() {
    var school = "Saint Mildred’s Church of England Voluntary Controlled Infant and Nursery School";

    assertEquals("Hill School · Audit 2026", of("Hill School", "Audit 2026").foot());
    var cut = of(school, "Section 175 and 157 safeguarding audit 2026/27").foot();
    assertTrue(cut.length() <= 105 && cut.endsWith("…"), cut);
  }

  private static Masthead of(String title, String cycle) {
    return new Masthead("P", "", title, cycle, Instant.EPOCH, "Return", "", "", "", "", "");
  }
}
