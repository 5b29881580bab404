package org.assay.desk.chasing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assay.collection.cycles.Cycle;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

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
    var steps = new ArrayList<Step>();
    if (opens.isAfter(today)) {
      steps.add(new Step(RungKind.NOTICE, later(opens.minusDays(NOTICE), today)));
    }
    steps.add(new Step(RungKind.INVITATION, later(opens, today)));
    steps.addAll(chases(cycle));
    steps.removeIf(it -> why(it, cycle, today) != null);
    return List.copyOf(steps);
  }

  /** Those that are left out, each with its day and why, in words; empty when all are planned. */
  static List<String> leftOut(Cycle cycle, LocalDate today) {
    var steps = new ArrayList<Step>();
    steps.add(new Step(RungKind.NOTICE, cycle.opensOn().minusDays(NOTICE)));
    steps.addAll(chases(cycle));
    // Before the cycle opens a notice whose day is over goes today.
    if (cycle.opensOn().isAfter(today)) steps.removeFirst();
    return steps.stream()
        .flatMap(it -> Stream.ofNullable(why(it, cycle, today)).map(why -> words(it, why)))
        .toList();
  }

  private static String words(Step it, String why) {
    return "%s on %s (%s)".formatted(it.kind().label(), England.date(it.day()), why);
  }

  /** What follows the invitation. */
  private static List<Step> chases(Cycle cycle) {
    var due = cycle.firstDeadline();
    var last = cycle.secondDeadline();
    return List.of(
        new Step(RungKind.REMINDER, due.minusDays(REMINDER)),
        new Step(RungKind.REMINDER, due.plusDays(1)),
        new Step(RungKind.TELEPHONE, due.plusDays(CALL)),
        new Step(RungKind.LETTER_HEAD, later(due.plusDays(CALL), last.minusDays(LETTER))));
  }

  /** Why a step is left out; null when it is not. */
  private static @Nullable String why(Step it, Cycle cycle, LocalDate today) {
    if (it.day().isAfter(cycle.secondDeadline())) return "after the last date";
    if (it.day().isBefore(today)) return "its day has passed";
    return it.kind().compareTo(RungKind.INVITATION) > 0
            && !it.day().isAfter(later(cycle.opensOn(), today))
        ? "not after the invitation"
        : null;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
