package org.assay.assurance.signals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.assay.assurance.signals.Fact.Audited;
import org.assay.assurance.signals.Signal.Kind;
import org.assay.engine.answering.AnswerWords;
import org.assay.engine.questionset.Question;

/**
 * Nearly all answers about a priority are the highest, and a case audit about the same priority was
 * judged below good more often than not. How many cases is not said: some are too few to tell.
 */
final class AboveAudit implements SignalRule {
  /** With fewer cases than this nothing is said of them. */
  private static final int CASES = 5;

  /** With fewer answers than this there is nothing to compare. */
  private static final int ANSWERS = 3;

  @Override
  public Optional<Signal> in(ExaminedReturn it) {
    return it.facts(Audited.class).flatMap(found -> in(it, found).stream()).findFirst();
  }

  private static Optional<Signal> in(ExaminedReturn it, Audited found) {
    if (found.cases() < CASES || 2 * found.below() <= found.cases()) return Optional.empty();
    var worth = it.worth();
    var about =
        it.answered().stream()
            .filter(q -> q.priorities().contains(found.priority()) && worth.containsKey(q.key()))
            .toList();
    var top =
        about.stream()
            .filter(
                q -> BigDecimal.ONE.compareTo(worth.getOrDefault(q.key(), BigDecimal.ZERO)) == 0)
            .toList();
    return about.size() < ANSWERS || 5 * top.size() < 4 * about.size()
        ? Optional.empty()
        : Optional.of(signal(found, top, about.size()));
  }

  private static Signal signal(Audited found, List<Question> top, int about) {
    return new Signal(
        Kind.ABOVE_AUDIT,
        top.size(),
        about,
        top.size()
            + " of the "
            + about
            + " scored answers about the priority of the case audit “"
            + found.theme()
            + "” ("
            + found.audit()
            + ", closed on "
            + AnswerWords.day(found.closedOn())
            + ") are the highest. The panel judged the work of all agencies together below good in"
            + " more than half of the cases that this organisation was asked about. A moderator may"
            + " ask how both fit together.");
  }
}
