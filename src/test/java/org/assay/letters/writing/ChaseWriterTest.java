package org.assay.letters.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.assay.desk.chasing.ChaseLetters.Chased;
import org.assay.desk.chasing.RungKind;
import org.junit.jupiter.api.Test;

class ChaseWriterTest {
  @Test
  void only_a_cycle_that_follows_another_offers_to_bring_answers_forward() {
    assertTrue(invitation(false, true).contains("bring answers forward from last year"));
    assertEquals(
        "[“Section 11” is open. Please complete the return of Hill by 30 November 2026., You can"
            + " stop and come back at any time and share parts with colleagues. When it is"
            + " complete, send it for sign-off.]",
        invitation(true, true));
  }

  @Test
  void whoever_has_no_password_is_told_how_to_get_in() {
    assertTrue(
        invitation(true, false)
            .contains("First time? We sent you another email about your access"));
  }

  private static String invitation(boolean first, boolean hasPassword) {
    var it =
        new Chased(
            RungKind.INVITATION,
            1,
            "Hill",
            "Section 11",
            "1 September 2026",
            "30 November 2026",
            "18 December 2026",
            false,
            first,
            hasPassword);
    return ChaseWriter.invitation(it).paragraphs().toString();
  }
}
