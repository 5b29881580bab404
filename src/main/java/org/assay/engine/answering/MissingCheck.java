package org.assay.engine.answering;

import java.util.Map;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;

/** What a submission still lacks where a question is open. */
final class MissingCheck {
  private final Findings findings;

  MissingCheck(Findings findings) {
    this.findings = findings;
  }

  void check(Question question, Answer answer) {
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
      case ItemType.ScaleItem scale -> "select an answer.";
      case ItemType.SingleItem single -> "select an answer.";
      case ItemType.MultipleItem multiple -> "select at least one answer.";
      case ItemType.ImpactItem impact ->
          "say what difference was made, or choose level 0 if none can be shown yet.";
      case ItemType.AttachmentItem attachment -> "attach a file.";
      case ItemType.ListItem list -> "add at least one row.";
      default -> TypeCheck.expected(type);
    };
  }
}
