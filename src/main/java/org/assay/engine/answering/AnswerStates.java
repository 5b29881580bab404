package org.assay.engine.answering;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.assay.engine.questionset.BlankText;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/**
 * What state an answer is in, to a question that is asked. "Not applicable" needs a reason: without
 * one the question stays open. Something half given (a grid with an open row, a declaration not
 * ticked) stays open too.
 */
public final class AnswerStates {
  private AnswerStates() {}

  public static AnswerState of(Question question, @Nullable Answer answer) {
    if (question.type() instanceof ItemType.InfoItem) {
      return AnswerState.NOT_ASKED;
    }
    if (answer == null || answer.stated() == AnswerState.NOT_YET) {
      return AnswerState.NOT_YET;
    }
    var state =
        stateable(question) && answer.stated() != null
            ? answer.stated()
            : given(question.type(), answer);
    return state == AnswerState.NOT_APPLICABLE
            && blank(answer.reason())
            && wantsReason(question, answer)
        ? AnswerState.NOT_YET
        : state;
  }

  /**
   * Whether "not applicable" and "unknown" can be stated outright. Not on what has options, since
   * the options say it, and not on what is scored, since that would be a way round the score.
   */
  public static boolean stateable(Question question) {
    return switch (question.type()) {
      case ItemType.ScaleItem scale -> false;
      case ItemType.SingleItem single -> false;
      case ItemType.GridItem grid -> false;
      case ItemType.TallyItem tally -> false;
      case ItemType.YesNoItem yesNo -> !yesNo.scored();
      case ItemType.DeclarationItem declaration -> false;
      case ItemType.InfoItem info -> false;
      default -> true;
    };
  }

  /** Unless every option that says so is believed without one. */
  static boolean wantsReason(Question question, Answer answer) {
    if (answer.stated() == AnswerState.NOT_APPLICABLE && stateable(question)) {
      return true;
    }
    for (var option : Options.of(question)) {
      if (option.state() == Option.OptionState.NOT_APPLICABLE
          && !option.reasonOptional()
          && Options.chosen(option, answer)) return true;
    }
    return false;
  }

  private static AnswerState given(ItemType type, Answer answer) {
    if (type instanceof ItemType.ImpactItem) {
      return open(
          answer.impact() == null
              || (blank(answer.impact().claim()) && answer.impact().level() == null));
    }
    return switch (answer.value()) {
      case null -> AnswerState.NOT_YET;
      case Value.Choice(var code) -> chosen(type, code);
      case Value.Choices(var codes) -> chosen(type, codes);
      case Value.Grid(var rows) ->
          type instanceof ItemType.GridItem grid ? grid(grid, rows) : AnswerState.NOT_YET;
      case Value.Flag(var yes) -> open(type instanceof ItemType.DeclarationItem && !yes);
      case Value.Words(var text) -> open(blank(text));
      case Value.Parts parts -> open(parts.parts().isEmpty());
      case Value.Rows(var rows) -> open(rows.isEmpty());
      case Value.Files(var ids) -> open(ids.isEmpty());
      case Value.Amount amount -> AnswerState.ANSWERED;
      case Value.Share share -> AnswerState.ANSWERED;
      case Value.Day day -> AnswerState.ANSWERED;
      case Value.Month month -> AnswerState.ANSWERED;
    };
  }

  private static AnswerState open(boolean open) {
    return open ? AnswerState.NOT_YET : AnswerState.ANSWERED;
  }

  private static AnswerState chosen(ItemType type, String code) {
    return switch (type) {
      case ItemType.ScaleItem scale -> state(scale.options(), code);
      case ItemType.SingleItem single -> state(single.options(), code);
      default -> AnswerState.NOT_YET;
    };
  }

  /** No tick at all is an answer to a tally, and none to a multiple choice. */
  private static AnswerState chosen(ItemType type, List<String> codes) {
    return switch (type) {
      case ItemType.MultipleItem multiple -> several(multiple.options(), codes);
      case ItemType.TallyItem tally -> AnswerState.ANSWERED;
      default -> AnswerState.NOT_YET;
    };
  }

  /** One that says something decides; otherwise not knowing weighs more than not applying. */
  private static AnswerState several(List<Option> options, List<String> codes) {
    var states = EnumSet.noneOf(AnswerState.class);
    codes.forEach(code -> states.add(state(options, code)));
    for (var state :
        List.of(AnswerState.ANSWERED, AnswerState.UNKNOWN, AnswerState.NOT_APPLICABLE)) {
      if (states.contains(state)) {
        return state;
      }
    }
    return AnswerState.NOT_YET;
  }

  /** Open with an open row, and not known with a row that is not known. */
  private static AnswerState grid(ItemType.GridItem grid, Map<String, String> rows) {
    var states = EnumSet.noneOf(AnswerState.class);
    grid.rows().forEach(row -> states.add(state(grid.options(), rows.get(row.key()))));
    for (var state : List.of(AnswerState.NOT_YET, AnswerState.UNKNOWN, AnswerState.ANSWERED)) {
      if (states.contains(state)) {
        return state;
      }
    }
    return AnswerState.NOT_APPLICABLE;
  }

  private static AnswerState state(List<Option> options, @Nullable String code) {
    var option = code == null ? null : Options.find(options, code);
    if (option == null) {
      return AnswerState.NOT_YET;
    }
    return switch (option.state()) {
      case ANSWERED -> AnswerState.ANSWERED;
      case NOT_APPLICABLE -> AnswerState.NOT_APPLICABLE;
      case UNKNOWN -> AnswerState.UNKNOWN;
    };
  }

  static boolean blank(@Nullable String text) {
    return BlankText.is(text);
  }
}
