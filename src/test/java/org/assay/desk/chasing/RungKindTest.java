package org.assay.desk.chasing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.assay.collection.cycles.CyclePhase;
import org.junit.jupiter.api.Test;

class RungKindTest {
  @Test
  void a_cycle_that_is_not_open_only_gives_notice_and_one_that_is_over_writes_to_nobody() {
    assertEquals(List.of(RungKind.NOTICE), sent(CyclePhase.NOT_OPEN));
    var emails = List.of(RungKind.NOTICE, RungKind.INVITATION, RungKind.REMINDER);
    assertEquals(emails, sent(CyclePhase.OPEN));
    assertEquals(emails, sent(CyclePhase.LATE));
    assertEquals(List.of(), sent(CyclePhase.CLOSED));
  }

  private static List<RungKind> sent(CyclePhase phase) {
    return Arrays.stream(RungKind.values()).filter(it -> it.isSentIn(phase)).toList();
  }
}
