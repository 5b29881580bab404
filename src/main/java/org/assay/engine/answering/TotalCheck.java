package org.assay.engine.answering;

import java.math.BigDecimal;
import java.util.Map;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/** Whether the parts of a breakdown are all there and add up to their total. */
final class TotalCheck {
  private final Answering answering;
  private final Findings findings;

  TotalCheck(Answering answering, Findings findings) {
    this.answering = answering;
    this.findings = findings;
  }

  void check(Question question, Value.Parts value, ItemType.BreakdownItem breakdown) {
    if (!breakdown.parts().stream().allMatch(part -> value.parts().containsKey(part.key()))) {
      missing(question, value, breakdown);
      return;
    }
    var total = total(question, value, breakdown);
    var sum = value.parts().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (total != null && sum.compareTo(total) != 0) {
      findings.error(
          "answer/total",
          question,
          "/value",
          "the parts add up to %s, but the total%s is %s; correct one or the other."
              .formatted(sum.toPlainString(), source(breakdown), total.toPlainString()),
          Map.of("sum", sum, "total", total));
    }
  }

  private void missing(Question question, Value.Parts value, ItemType.BreakdownItem breakdown) {
    var missing =
        breakdown.parts().stream()
            .filter(part -> !value.parts().containsKey(part.key()))
            .map(part -> "“" + part.text() + "”")
            .toList();
    findings.error(
        "answer/total",
        question,
        "/value",
        "give a number, 0 if there are none, for: " + String.join(", ", missing) + ".");
  }

  /**
   * The total of another question is for that question to demand, so without it there is nothing to
   * compare.
   */
  private @Nullable BigDecimal total(
      Question question, Value.Parts value, ItemType.BreakdownItem breakdown) {
    if (breakdown.totalQuestion() != null) {
      boolean counts = answering.state(breakdown.totalQuestion()) == AnswerState.ANSWERED;
      return counts
              && answering.answer(breakdown.totalQuestion()).value()
                  instanceof Value.Amount(var number)
          ? number
          : null;
    }
    if (value.total() == null) {
      findings.error(
          "answer/total", question, "/value/total", "give the total that the parts add up to.");
    }
    return value.total();
  }

  private String source(ItemType.BreakdownItem breakdown) {
    var question =
        breakdown.totalQuestion() == null
            ? null
            : answering.edition().question(breakdown.totalQuestion());
    return question == null ? "" : " in " + Wording.name(question);
  }
}
