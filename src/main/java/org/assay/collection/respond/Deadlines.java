package org.assay.collection.respond;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.CyclePhase;
import org.assay.engine.answering.AnswerWords;
import org.assay.platform.England;

/** A cycle's deadlines in words. */
public final class Deadlines {
  private Deadlines() {}

  public static String words(Cycle cycle, Clock clock) {
    return switch (cycle.phase(clock.instant())) {
      case NOT_OPEN -> "Opens on " + AnswerWords.day(cycle.opensOn()) + ".";
      case OPEN ->
          "Due by "
              + AnswerWords.day(cycle.firstDeadline())
              + left(cycle.firstDeadline(), clock)
              + ".";
      case LATE ->
          "Was due by "
              + AnswerWords.day(cycle.firstDeadline())
              + ". Late returns are taken until "
              + AnswerWords.day(cycle.secondDeadline())
              + left(cycle.secondDeadline(), clock)
              + ".";
      case CLOSED -> "Closed on " + AnswerWords.day(cycle.secondDeadline()) + ".";
    };
  }

  /** By when a return that was sent is to be signed, and what it means. */
  static String signing(Cycle cycle, Clock clock) {
    return switch (cycle.phase(clock.instant())) {
      case NOT_OPEN, OPEN ->
          "It is on time if it is signed by "
              + AnswerWords.day(cycle.firstDeadline())
              + left(cycle.firstDeadline(), clock)
              + ".";
      case LATE ->
          "It was due by "
              + AnswerWords.day(cycle.firstDeadline())
              + ", so please ask them to sign it now.";
      case CLOSED -> "The cycle is closed, so please ask them to sign it now.";
    };
  }

  private static String left(LocalDate deadline, Clock clock) {
    var days = ChronoUnit.DAYS.between(England.day(clock.instant()), deadline);
    return days == 0 ? " (today)" : days == 1 ? " (tomorrow)" : " (" + days + " days left)";
  }

  static boolean takesAnswers(Cycle cycle, Clock clock) {
    var phase = cycle.phase(clock.instant());
    return phase == CyclePhase.OPEN || phase == CyclePhase.LATE;
  }
}
