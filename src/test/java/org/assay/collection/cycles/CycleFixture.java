package org.assay.collection.cycles;

import java.time.Instant;
import java.time.LocalDate;
import org.assay.collection.cycles.OpenCycle.Outcome.Opened;
import org.assay.engine.questionset.QuestionSetFixture;
import org.assay.people.directory.Partnership;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.jspecify.annotations.Nullable;

/** Cycles to test with: open from 1 September 2026, due on 30 November, late until 18 December. */
public final class CycleFixture {
  /** While the cycle is open. */
  public static final Instant OPEN = Instant.parse("2026-10-05T09:30:00Z");

  public static final Instant LATE = Instant.parse("2026-12-10T09:30:00Z");
  public static final Instant CLOSED = Instant.parse("2027-01-10T09:30:00Z");

  private CycleFixture() {}

  public static Caller admin(Partnership partnership) {
    return new Caller(900, "Pat Admin", partnership.id(), Role.ADMIN, null, null);
  }

  public static NewCycle plan(String code, @Nullable Long previousId) {
    return new NewCycle(
        code,
        "Section 175, 2026",
        "small",
        "2026.1",
        LocalDate.of(2026, 9, 1),
        LocalDate.of(2026, 11, 30),
        LocalDate.of(2026, 12, 18),
        previousId);
  }

  /**
   * Publishes the document, a form of {@link QuestionSetFixture}, and asks it of all for whom it is
   * meant.
   */
  public static Cycle opened(
      Editions editions, OpenCycle openCycle, Partnership partnership, String document) {
    editions.publish(QuestionSetFixture.load(document), document);
    return ((Opened) openCycle.open(admin(partnership), plan("s175-2026", null))).cycle();
  }
}
