package org.assay.desk.chasing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assay.collection.cycles.Cycle;

/** The steps that most cycles take, on the days that are still to come. */
final class UsualSteps {
  private static final int NOTICE = 21;
  private static final int REMINDER = 14;
  private static final int CALL = 7;
  private static final int LETTER = 4;

  private UsualSteps() {}

  record Step(RungKind kind, LocalDate day) {}

  /**
   * In the order of their days.
   *
   * @param today on which a notice or an invitation goes whose day is over
   */
  static List<Step> of(Cycle cycle, LocalDate today) {
    var opens = cycle.opensOn();
    var due = cycle.firstDeadline();
    var last = cycle.secondDeadline();
    var steps = new ArrayList<Step>();
    if (opens.isAfter(today)) {
      steps.add(new Step(RungKind.NOTICE, later(opens.minusDays(NOTICE), today)));
    }
    var invited = later(opens, today);
    steps.add(new Step(RungKind.INVITATION, invited));
    steps.add(new Step(RungKind.REMINDER, due.minusDays(REMINDER)));
    steps.add(new Step(RungKind.REMINDER, due.plusDays(1)));
    steps.add(new Step(RungKind.TELEPHONE, due.plusDays(CALL)));
    steps.add(new Step(RungKind.LETTER_HEAD, later(due.plusDays(CALL), last.minusDays(LETTER))));
    steps.removeIf(
        it ->
            it.day().isAfter(last)
                || it.kind().compareTo(RungKind.INVITATION) > 0 && !it.day().isAfter(invited));
    return List.copyOf(steps);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
