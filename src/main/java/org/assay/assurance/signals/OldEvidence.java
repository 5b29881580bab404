package org.assay.assurance.signals;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.assay.assurance.signals.Signal.Kind;
import org.assay.engine.answering.Answer.EvidenceItem;
import org.assay.engine.questionset.Question;

/**
 * The newest dated evidence behind an answer is older than the question set allows. Evidence
 * without a date, and a question without a limit, say nothing.
 */
final class OldEvidence implements SignalRule {

  @Override
  public Optional<Signal> in(ExaminedReturn it) {
    var dated =
        it.answered().stream()
            .filter(q -> q.evidence().maxAgeMonths() != null && newest(it, q).isPresent())
            .toList();
    var old = dated.stream().filter(q -> isOld(it, q)).toList();
    if (old.isEmpty()) return Optional.empty();
    return Optional.of(
        new Signal(
            Kind.OLD_EVIDENCE,
            old.size(),
            dated.size(),
            "Evidence is older than the form asks for at "
                + old.size()
                + " of the "
                + dated.size()
                + (dated.size() == 1 ? " answer" : " answers")
                + " with dated evidence: "
                + SignalRule.numbers(old)
                + ". A moderator may ask for something newer.",
            SignalRule.keys(old)));
  }

  private static boolean isOld(ExaminedReturn it, Question question) {
    var months = Objects.requireNonNull(question.evidence().maxAgeMonths());
    var oldest = it.day().minusMonths(months);
    return newest(it, question).filter(date -> date.isBefore(oldest)).isPresent();
  }

  private static Optional<LocalDate> newest(ExaminedReturn it, Question question) {
    return it.answering().answer(question.key()).allEvidence().stream()
        .map(EvidenceItem::date)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .max(Comparator.naturalOrder());
  }
}
