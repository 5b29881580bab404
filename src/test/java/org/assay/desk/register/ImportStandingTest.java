package org.assay.desk.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.assay.desk.register.list.ListKind;
import org.junit.jupiter.api.Test;

class ImportStandingTest {
  @Test
  void a_list_that_would_change_nothing_waits_for_nobody() {
    assertEquals("Nothing to change", standing(ImportState.PREVIEW, 0));
    assertEquals("Waiting for you to confirm", standing(ImportState.PREVIEW, 1));
    assertEquals("Applied", standing(ImportState.APPLIED, 0));
  }

  private static String standing(ImportState state, int toDo) {
    return new RegisterImport(
            1,
            1,
            ListKind.GROUPS,
            "groups.csv",
            "",
            state,
            1,
            Instant.EPOCH,
            3,
            3,
            0,
            0,
            null,
            toDo,
            0,
            null,
            null)
        .standing();
  }
}
