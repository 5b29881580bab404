package org.assay.engine.scoring;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.ItemType.GridItem;
import org.assay.engine.questionset.ItemType.MultipleItem;
import org.assay.engine.questionset.ItemType.ScaleItem;
import org.assay.engine.questionset.ItemType.SingleItem;
import org.assay.engine.questionset.ItemType.TallyItem;
import org.assay.engine.questionset.ItemType.YesNoItem;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Scoring.Unanswered;
import org.jspecify.annotations.Nullable;

/** Says what each answer is worth on its own. */
final class QuestionScorer {
  private final Unanswered unanswered;
  private final Map<List<Option>, OptionValues> scales = new IdentityHashMap<>();

  QuestionScorer(Unanswered unanswered) {
    this.unanswered = unanswered;
  }

  ScoredQuestion mark(Question question, AnswerState state, @Nullable Value answer) {
    var worth = worth(question.type(), state == AnswerState.NOT_ASKED ? null : answer);
    boolean scored = worth.scorable() && question.type().scored();
    return new ScoredQuestion(
        question,
        state,
        scored,
        scored ? value(question, state, worth) : null,
        worth.marks(),
        worth.action(),
        worth.support());
  }

  /**
   * What is open counts as nothing where the question set says so, but only if it had to be
   * answered.
   */
  private @Nullable Ratio value(Question question, AnswerState state, AnswerScore worth) {
    return switch (state) {
      case ANSWERED -> worth.value();
      case NOT_YET -> unanswered == Unanswered.ZERO && question.required() ? Ratio.ZERO : null;
      case UNKNOWN -> question.type() instanceof GridItem ? worth.value() : null;
      case NOT_APPLICABLE, NOT_ASKED -> null;
    };
  }

  private AnswerScore worth(ItemType type, @Nullable Value answer) {
    return switch (type) {
      case ScaleItem item -> choice(item.options(), item.scored(), answer);
      case SingleItem item -> choice(item.options(), item.scored(), answer);
      case MultipleItem item -> choices(item, answer);
      case GridItem item -> grid(item, answer);
      case TallyItem item -> tally(item, answer);
      case YesNoItem item -> yesNo(item, answer);
      default -> AnswerScore.NONE;
    };
  }

  private AnswerScore choice(List<Option> options, boolean scored, @Nullable Value answer) {
    var worth = options(options).of(answer instanceof Value.Choice choice ? choice.code() : null);
    return scored
        ? worth
        : new AnswerScore(false, null, Ratio.ONE, worth.action(), worth.support());
  }

  private AnswerScore choices(MultipleItem item, @Nullable Value answer) {
    var codes = answer instanceof Value.Choices choices ? choices.codes() : List.<String>of();
    var options = options(item.options());
    var chosen = new ArrayList<AnswerScore>(codes.size());
    codes.forEach(code -> chosen.add(options.of(code)));
    return AnswerScore.of(chosen, false, null, Ratio.ONE);
  }

  /** The mean of the rows that are scored; those that do not apply or are unknown are left out. */
  private AnswerScore grid(GridItem item, @Nullable Value answer) {
    var options = options(item.options());
    var codes = answer instanceof Value.Grid grid ? grid.rows() : Map.<String, String>of();
    var rows = new ArrayList<AnswerScore>(item.rows().size());
    var sum = Ratio.ZERO;
    int known = 0;
    for (var row : item.rows()) {
      var worth = options.of(codes.get(row.key()));
      rows.add(worth);
      if (worth.value() != null) {
        sum = sum.plus(worth.value());
        known++;
      }
    }
    var counted = Ratio.of(known == 0 ? rows.size() : known);
    var unchosen = options.of(null);
    return AnswerScore.of(
        rows,
        unchosen.scorable(),
        known == 0 ? null : sum.over(counted),
        unchosen.marks().times(counted));
  }

  /** Ticks that no line foresees are worth nothing: they must not vanish from the score. */
  private static AnswerScore tally(TallyItem item, @Nullable Value answer) {
    if (!(answer instanceof Value.Choices ticked)) {
      return new AnswerScore(true, null, Ratio.ONE, false, false);
    }
    var outcome = item.outcome(ticked.codes());
    return outcome == null
        ? new AnswerScore(true, Ratio.ZERO, Ratio.ONE, false, false)
        : new AnswerScore(
            true, Ratio.of(outcome.value()), Ratio.ONE, outcome.actionRequired(), false);
  }

  private static AnswerScore yesNo(YesNoItem item, @Nullable Value answer) {
    if (!item.scored()) {
      return AnswerScore.NONE;
    }
    var value =
        !(answer instanceof Value.Flag flag)
            ? null
            : flag.yes() == item.favourable() ? Ratio.ONE : Ratio.ZERO;
    return new AnswerScore(true, value, Ratio.ONE, false, false);
  }

  private OptionValues options(List<Option> options) {
    return scales.computeIfAbsent(options, OptionValues::new);
  }
}
