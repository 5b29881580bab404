package org.assay.reporting.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.CyclePhase;
import org.assay.engine.questionset.Edition;
import org.assay.platform.England;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.paper.FigureWords;

/** What a page says of the cycle that its figures are about. */
final class CycleWords {
  private CycleWords() {}

  /** Who the figures are about, how many, and as at when. */
  static String population(CycleData data) {
    return "%s of %s asked have returned. %s"
        .formatted(
            FigureWords.count(data.returned()),
            FigureWords.number(data.asked(), "organisation"),
            rule(data.scope().edition(), data.scope().at()));
  }

  /** Where those asked are not counted. */
  static String returned(Edition edition, Instant at, long returned) {
    return "%s. %s".formatted(FigureWords.number(returned, "return"), rule(edition, at));
  }

  private static String rule(Edition edition, Instant at) {
    return "The latest submission of each up to %s counts; drafts never do. Question set: %s."
        .formatted(England.moment(at), edition.set().editionName());
  }

  static String state(Cycle cycle, Instant at) {
    var day = England.day(at);
    return switch (cycle.phase(at)) {
      case NOT_OPEN -> "Not open yet. It opens on " + FigureWords.day(cycle.opensOn()) + ".";
      case OPEN ->
          "Open. First deadline %s, second deadline %s."
              .formatted(
                  until(day, cycle.firstDeadline()), FigureWords.day(cycle.secondDeadline()));
      case LATE ->
          "Open for late returns. The first deadline was %s; the second is %s."
              .formatted(
                  FigureWords.day(cycle.firstDeadline()), until(day, cycle.secondDeadline()));
      case CLOSED ->
          "Closed. The deadlines were %s and %s."
              .formatted(
                  FigureWords.day(cycle.firstDeadline()), FigureWords.day(cycle.secondDeadline()));
    };
  }

  private static String until(LocalDate today, LocalDate deadline) {
    var days = ChronoUnit.DAYS.between(today, deadline);
    return days == 0
        ? "today"
        : "in %s (%s)".formatted(FigureWords.number(days, "day"), FigureWords.day(deadline));
  }

  static boolean closed(Cycle cycle, Instant at) {
    return cycle.phase(at) == CyclePhase.CLOSED;
  }
}
