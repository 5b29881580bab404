package org.assay.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.answering.Answer.ActionPlan;
import org.assay.questionset.ItemType;
import org.assay.questionset.Option;
import org.assay.questionset.Question;
import org.jspecify.annotations.Nullable;

/** What an answer must bring with it: itself, a reason, a comment, evidence, an action. */
final class DemandCheck {
  private final Answering answering;
  private final Findings findings;

  DemandCheck(Answering answering, Findings findings) {
    this.answering = answering;
    this.findings = findings;
  }

  /** For a question that is shown. */
  void check(Question question) {
    var answer = answering.answers().getOrDefault(question.key(), Answer.EMPTY);
    var state = answering.state(question.key());
    var picked = picked(question, answer);
    if (state == AnswerState.NOT_YET && !needsOnlyReason(question, answer, picked)) {
      missing(question, answer);
      return;
    }
    reason(question, answer, picked);
    comment(question, answer, picked);
    action(question, answer, picked);
    evidence(question, answer, picked, state);
  }

  /** The options that were picked, one or several. */
  private static List<Option> picked(Question question, Answer answer) {
    return switch (answer.value()) {
      case Value.Choice(var code) -> known(Options.of(question), List.of(code));
      case Value.Choices(var codes)
          when question.type() instanceof ItemType.MultipleItem multiple ->
          known(multiple.options(), codes);
      case Value.Grid(var rows) -> known(Options.of(question), rows.values());
      case null, default -> List.of();
    };
  }

  private static List<Option> known(List<Option> options, Iterable<String> codes) {
    var known = new ArrayList<Option>(1);
    for (var code : codes) {
      var option = Options.find(options, code);
      if (option != null) {
        known.add(option);
      }
    }
    return known;
  }

  /** "Not applicable" was chosen or stated, and counts as open for want of a reason alone. */
  private static boolean needsOnlyReason(Question question, Answer answer, List<Option> picked) {
    if (answer.stated() != null) {
      return answer.stated() == AnswerState.NOT_APPLICABLE && AnswerStates.stateable(question);
    }
    return !(question.type() instanceof ItemType.GridItem grid
            && picked.size() < grid.rows().size())
        && picked.stream().anyMatch(DemandCheck::setsAside);
  }

  private static boolean setsAside(Option option) {
    return option.state() == Option.OptionState.NOT_APPLICABLE;
  }

  private void missing(Question question, Answer answer) {
    boolean begun = answer.value() instanceof Value.Grid;
    if (answer.stated() == AnswerState.NOT_YET && answer.value() != null) {
      require(question, "/value", "confirm or change the answer from last time.");
    } else if (question.type() instanceof ItemType.DeclarationItem) {
      declaration(question);
    } else if (begun && question.type() instanceof ItemType.GridItem grid) {
      var open =
          grid.rows().stream()
              .filter(row -> !rows(answer).containsKey(row.key()))
              .map(row -> "“" + row.text() + "”")
              .toList();
      findings.error(
          "answer/required",
          question,
          "/value",
          "answer every row; still open: " + String.join(", ", open) + ".");
    } else {
      require(
          question,
          question.type() instanceof ItemType.ImpactItem ? "/impact" : "/value",
          remedy(question.type()));
    }
  }

  private static Map<String, String> rows(Answer answer) {
    return answer.value() instanceof Value.Grid(var rows) ? rows : Map.of();
  }

  private void require(Question question, String below, String remedy) {
    if (question.required()) {
      findings.error("answer/required", question, below, remedy);
    }
  }

  private void declaration(Question question) {
    if (question.required()) {
      findings.error("answer/declaration", question, "/value", "declare this before you submit.");
    }
  }

  private static String remedy(ItemType type) {
    return switch (type) {
      case ItemType.ScaleItem scale -> "choose an answer.";
      case ItemType.SingleItem single -> "choose an answer.";
      case ItemType.MultipleItem multiple -> "choose at least one answer.";
      case ItemType.ImpactItem impact ->
          "say what difference was made, or choose level 0 if none can be shown yet.";
      case ItemType.AttachmentItem attachment -> "attach a file.";
      case ItemType.ListItem list -> "add at least one row.";
      default -> TypeCheck.expected(type);
    };
  }

  private void reason(Question question, Answer answer, List<Option> picked) {
    boolean aside =
        answer.stated() == AnswerState.NOT_APPLICABLE
            || picked.stream()
                .anyMatch(o -> o.reasonRequired() || (setsAside(o) && !isGrid(question)));
    if (aside && AnswerStates.blank(answer.reason())) {
      findings.error(
          "answer/reason",
          question,
          "/reason",
          "say why this does not apply; without a reason it counts as not answered.");
    }
  }

  private static boolean isGrid(Question question) {
    return question.type() instanceof ItemType.GridItem;
  }

  private void comment(Question question, Answer answer, List<Option> picked) {
    var demanding =
        picked.stream().filter(Option::commentRequired).findFirst().map(Option::label).orElse(null);
    var outcome = outcome(question, answer);
    var label =
        demanding == null && outcome != null && outcome.commentRequired()
            ? outcome.label()
            : demanding;
    if (label != null && AnswerStates.blank(answer.comment())) {
      findings.error(
          "answer/comment",
          question,
          "/comment",
          "“%s” needs a comment: say what is missing.".formatted(label));
    }
  }

  private static ItemType.@Nullable Outcome outcome(Question question, Answer answer) {
    return question.type() instanceof ItemType.TallyItem tally
            && answer.value() instanceof Value.Choices(var ticked)
        ? tally.outcome(ticked)
        : null;
  }

  private void action(Question question, Answer answer, List<Option> picked) {
    var outcome = outcome(question, answer);
    boolean needed =
        picked.stream().anyMatch(Option::actionRequired)
            || (outcome != null && outcome.actionRequired());
    if (!needed) {
      return;
    }
    if (answer.action() == null || answer.action().equals(new ActionPlan(null, null, null, null))) {
      findings.error(
          "answer/action",
          question,
          "/action",
          "add an action: what will be done, who leads it and by when.");
    } else {
      action(question, answer.action());
    }
  }

  private void action(Question question, ActionPlan action) {
    if (AnswerStates.blank(action.what())) {
      findings.error("answer/action", question, "/action/what", "say what will be done.");
    }
    if (AnswerStates.blank(action.lead())) {
      findings.error("answer/action", question, "/action/lead", "say who leads the action.");
    }
    if (action.due() == null) {
      findings.error(
          "answer/action", question, "/action/due", "say by when the action will be done.");
    }
  }

  /**
   * The question's own minimum or the option's, whichever is more; none where the question does not
   * apply.
   */
  private void evidence(Question question, Answer answer, List<Option> picked, AnswerState state) {
    if (state != AnswerState.ANSWERED) {
      return;
    }
    int least =
        Math.max(
            question.evidence().min(),
            picked.stream().mapToInt(Option::minEvidence).max().orElse(0));
    int given = answer.evidence().size();
    if (given < least) {
      var pieces = least == 1 ? "a piece of evidence" : least + " pieces of evidence";
      findings.error(
          "answer/evidence",
          question,
          "/evidence",
          "add %s (you have %d).".formatted(pieces, given),
          Map.of("min", least, "given", given));
    }
  }
}
