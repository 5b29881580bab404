package org.assay.assurance.moderation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.assurance.moderation.ModerationFigures.Shift;
import org.assay.assurance.moderation.marks.Mark;
import org.assay.assurance.moderation.marks.Markable;
import org.assay.assurance.moderation.marks.Marks;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answering;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.ItemType.YesNoItem;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.engine.scoring.OptionWorth;
import org.assay.engine.scoring.Phase;
import org.assay.engine.scoring.Scorecard;
import org.assay.engine.scoring.Scorecard.SectionScore;
import org.assay.engine.scoring.Scorer;
import org.jspecify.annotations.Nullable;

/**
 * Scores a submitted return by its question set's own rules twice: as claimed, and with what was
 * found in place of each claim that was marked.
 */
final class Rescoring {
  private final ReturnView view;
  private final Map<String, Mark> found = new HashMap<>();

  private Rescoring(ReturnView view, Marks marks) {
    this.view = view;
    for (var key : marks.questions()) {
      marks.result(key).ifPresent(it -> found.put(key, it));
    }
  }

  /** The whole and each standard in which something was marked; empty when nothing was. */
  static List<ModeratedScore> of(ReturnView view, Marks marks) {
    return new Rescoring(view, marks).scores();
  }

  private List<ModeratedScore> scores() {
    if (found.isEmpty()) return List.of();
    var edition = view.asking().edition();
    var claimed = Scorer.score(edition, view.answering(), Phase.FINAL);
    var answers = new HashMap<>(view.answering().answers());
    found.forEach((key, mark) -> answers.merge(key, marked(key, mark), Rescoring::replaced));
    var moderated =
        Scorer.score(
            edition, Answering.of(edition, view.answering().profile(), answers), Phase.FINAL);
    var scores = new ArrayList<ModeratedScore>();
    scores.add(
        new ModeratedScore(
            ModeratedScore.WHOLE,
            claimed.compliance().ratio(),
            moderated.compliance().ratio(),
            shift(found.keySet().stream().toList())));
    for (var section : edition.set().sections()) {
      standard(section, claimed, moderated).ifPresent(scores::add);
    }
    return scores;
  }

  /** Nothing where none of its questions was marked. */
  private Optional<ModeratedScore> standard(
      Section section, Scorecard claimed, Scorecard moderated) {
    var keys = section.questions().stream().map(Question::key).filter(found::containsKey).toList();
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ModeratedScore(
                section.key(),
                ratio(claimed, section.key()),
                ratio(moderated, section.key()),
                shift(keys)));
  }

  private Shift shift(List<String> keys) {
    var edition = view.asking().edition();
    return Shift.of(
        keys.stream()
            .map(edition::question)
            .filter(java.util.Objects::nonNull)
            .map(
                it -> {
                  var mark = java.util.Objects.requireNonNull(found.get(it.key()));
                  return Markable.verdict(it, mark.claimed(), mark.option());
                })
            .toList());
  }

  private static @Nullable BigDecimal ratio(Scorecard card, String section) {
    return card.sections().stream()
        .filter(it -> it.key().equals(section))
        .findFirst()
        .map(SectionScore::ratio)
        .orElse(null);
  }

  /** With the reason that "not applicable" needs. */
  private Answer marked(String key, Mark mark) {
    var question = view.asking().edition().question(key);
    var value =
        question != null && question.type() instanceof YesNoItem
            ? new Value.Flag(mark.option().equals(OptionWorth.YES))
            : new Value.Choice(mark.option());
    var why = mark.comment() == null ? "Moderated" : mark.comment();
    return new Answer(value, null, why, null, List.of(), null, null);
  }

  /** All that stands beside the claim stays. */
  private static Answer replaced(Answer claim, Answer marked) {
    return new Answer(
        marked.value(),
        null,
        marked.reason(),
        claim.comment(),
        claim.evidence(),
        claim.action(),
        claim.impact(),
        claim.words());
  }
}
