package org.assay.scoring;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.answering.Answer;
import org.assay.answering.AnswerState;
import org.assay.answering.Value;
import org.assay.questionset.ItemType;
import org.assay.questionset.ItemType.GridItem;
import org.assay.questionset.ItemType.MultipleItem;
import org.assay.questionset.ItemType.Outcome;
import org.assay.questionset.ItemType.ScaleItem;
import org.assay.questionset.ItemType.SingleItem;
import org.assay.questionset.ItemType.TallyItem;
import org.assay.questionset.ItemType.YesNoItem;
import org.assay.questionset.Option;
import org.assay.questionset.Question;
import org.assay.questionset.Scoring.Unanswered;
import org.jspecify.annotations.Nullable;

/** Says what each answer is worth on its own. */
final class Marker {
  private final Unanswered unanswered;
  private final Map<List<Option>, OptionWorth> scales = new IdentityHashMap<>();

  Marker(Unanswered unanswered) {
    this.unanswered = unanswered;
  }

  Mark mark(Question question, AnswerState state, Answer answer) {
    var type = question.type();
    var given = state == AnswerState.NOT_ASKED ? null : answer.value();
    var outcome = outcome(type, given);
    var chosen = chosen(type, given);
    return new Mark(
        question,
        state,
        scorable(type),
        value(question, state, given, outcome),
        marks(type, given),
        chosen,
        chosen.stream().anyMatch(Option::actionRequired)
            || outcome != null && outcome.actionRequired());
  }

  private boolean scorable(ItemType type) {
    return switch (type) {
      case ScaleItem item -> item.scored() && worth(item.options()).any();
      case SingleItem item -> item.scored() && worth(item.options()).any();
      case GridItem item -> worth(item.options()).any();
      case YesNoItem item -> item.scored();
      case TallyItem item -> true;
      default -> false;
    };
  }

  /**
   * What is open counts as nothing where the question set says so, but only if it had to be
   * answered.
   */
  private @Nullable Ratio value(
      Question question, AnswerState state, @Nullable Value given, @Nullable Outcome outcome) {
    if (!scorable(question.type())) {
      return null;
    }
    return switch (state) {
      case ANSWERED -> given == null ? null : worth(question.type(), given, outcome);
      case NOT_YET -> unanswered == Unanswered.ZERO && question.required() ? Ratio.ZERO : null;
      case NOT_APPLICABLE, UNKNOWN, NOT_ASKED -> null;
    };
  }

  private @Nullable Ratio worth(ItemType type, Value given, @Nullable Outcome outcome) {
    return switch (type) {
      case ScaleItem item when given instanceof Value.Choice choice ->
          worth(item.options()).of(choice.code());
      case SingleItem item when given instanceof Value.Choice choice ->
          worth(item.options()).of(choice.code());
      case GridItem item when given instanceof Value.Grid grid -> mean(scoredRows(item, grid));
      case YesNoItem item when given instanceof Value.Flag flag ->
          flag.yes() == item.favourable() ? Ratio.ONE : Ratio.ZERO;
      case TallyItem item -> outcome == null ? Ratio.ZERO : Ratio.of(outcome.value());
      default -> null;
    };
  }

  private Ratio marks(ItemType type, @Nullable Value given) {
    return switch (type) {
      case ScaleItem item -> worth(item.options()).marks();
      case SingleItem item -> worth(item.options()).marks();
      case GridItem item when given instanceof Value.Grid grid ->
          worth(item.options()).marks().times(Ratio.of(Math.max(1, scoredRows(item, grid).size())));
      case GridItem item -> worth(item.options()).marks().times(Ratio.of(item.rows().size()));
      default -> Ratio.ONE;
    };
  }

  /** Rows that do not apply, and rows without an answer, are left out of the mean. */
  private List<Ratio> scoredRows(GridItem item, Value.Grid grid) {
    return item.rows().stream()
        .map(row -> grid.rows().get(row.key()))
        .filter(Objects::nonNull)
        .map(worth(item.options())::of)
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable Ratio mean(List<Ratio> values) {
    return values.isEmpty()
        ? null
        : values.stream().reduce(Ratio.ZERO, Ratio::plus).over(Ratio.of(values.size()));
  }

  private static @Nullable Outcome outcome(ItemType type, @Nullable Value given) {
    if (!(type instanceof TallyItem item) || !(given instanceof Value.Choices ticked)) {
      return null;
    }
    var ticks = new HashSet<>(ticked.codes());
    return OutcomeTable.first(
        item.outcomes(),
        item.groups().stream()
            .collect(
                Collectors.toMap(
                    ItemType.StatementGroup::key,
                    group ->
                        new OutcomeTable.Count(
                            (int)
                                group.statements().stream()
                                    .filter(row -> ticks.contains(row.key()))
                                    .count(),
                            group.statements().size()))));
  }

  private List<Option> chosen(ItemType type, @Nullable Value given) {
    return switch (given) {
      case Value.Choice choice -> pick(type, List.of(choice.code()));
      case Value.Choices choices -> pick(type, choices.codes());
      case Value.Grid grid -> pick(type, List.copyOf(grid.rows().values()));
      case null, default -> List.of();
    };
  }

  private List<Option> pick(ItemType type, List<String> codes) {
    var options =
        switch (type) {
          case ScaleItem item -> item.options();
          case SingleItem item -> item.options();
          case MultipleItem item -> item.options();
          case GridItem item -> item.options();
          default -> List.<Option>of();
        };
    return options.isEmpty()
        ? List.of()
        : codes.stream().map(worth(options)::option).filter(Objects::nonNull).toList();
  }

  private OptionWorth worth(List<Option> options) {
    return scales.computeIfAbsent(options, OptionWorth::new);
  }
}
