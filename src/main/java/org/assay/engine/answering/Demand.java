package org.assay.engine.answering;

import java.util.Map;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/**
 * What the options that were picked ask to be given with them.
 *
 * @param picked how many options were picked
 * @param setAside one of them says that the question does not apply
 * @param reasonFor the label of an option that wants a reason; null when none does
 * @param commentFor the label of an option or outcome that wants a comment; null when none does
 * @param evidence how many pieces of evidence
 */
record Demand(
    int picked,
    boolean setAside,
    @Nullable String reasonFor,
    @Nullable String commentFor,
    boolean action,
    int evidence) {
  private static final Demand NONE = new Demand(0, false, null, null, false, 0);

  static Demand of(Question question, Answer answer) {
    return switch (answer.value()) {
      case Value.Choice(var code) -> NONE.and(Options.find(Options.of(question), code));
      case Value.Choices(var ticked) when question.type() instanceof ItemType.TallyItem tally ->
          NONE.and(tally.outcome(ticked));
      case Value.Choices(var codes) -> NONE.and(question, codes);
      case Value.Grid(var rows) when question.type() instanceof ItemType.GridItem grid ->
          NONE.and(question, rows.values()).aside(grid, rows);
      case null, default -> NONE;
    };
  }

  private Demand and(Question question, Iterable<String> codes) {
    var demand = this;
    for (var code : codes) {
      demand = demand.and(Options.find(Options.of(question), code));
    }
    return demand;
  }

  /** A table does not apply when none of its rows does. */
  private Demand aside(ItemType.GridItem grid, Map<String, String> rows) {
    boolean aside =
        grid.rows().stream()
            .map(row -> Options.find(grid.options(), rows.getOrDefault(row.key(), "")))
            .allMatch(it -> it != null && it.state() == Option.OptionState.NOT_APPLICABLE);
    return new Demand(picked, aside, reasonFor, commentFor, action, evidence);
  }

  private Demand and(@Nullable Option option) {
    if (option == null) {
      return this;
    }
    return new Demand(
        picked + 1,
        setAside || option.state() == Option.OptionState.NOT_APPLICABLE,
        reasonFor == null && option.reasonRequired() ? option.label() : reasonFor,
        commentFor == null && option.commentRequired() ? option.label() : commentFor,
        action || option.actionRequired(),
        Math.max(evidence, option.minEvidence()));
  }

  private Demand and(ItemType.@Nullable Outcome outcome) {
    return outcome == null
        ? this
        : new Demand(
            picked,
            setAside,
            reasonFor,
            outcome.commentRequired() ? outcome.label() : commentFor,
            outcome.actionRequired(),
            evidence);
  }
}
