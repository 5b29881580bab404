package org.assay.engine.answering;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Option;
import org.assay.engine.questionset.Question;

/**
 * What is wrong with an organisation's answers, all of it at once. A draft may be incomplete, so
 * only the kinds of its values are checked; a submission must be whole. An answer to a question
 * that is not asked, and not kept, is a warning: it stays where it is and counts nowhere.
 */
public final class AnswerCheck {
  private AnswerCheck() {}

  public static List<Finding> draft(Answering answering) {
    var findings = new Findings(answering.edition());
    types(answering, findings);
    return List.copyOf(findings.list());
  }

  public static List<Finding> submission(Answering answering) {
    var findings = new Findings(answering.edition());
    types(answering, findings);
    var demands = new DemandCheck(findings);
    var values = new ValueCheck(answering, findings);
    var day = answering.day();
    var dates = day == null ? null : new DateCheck(findings, day);
    for (var question : answering.edition().questions()) {
      if (answering.visible(question.key())) {
        var answer = answering.answer(question.key());
        demands.check(question, answer, answering.state(question.key()));
        values.check(question, answer);
        if (dates != null) {
          dates.check(question, answer);
        }
      } else {
        hidden(answering, question, findings);
      }
    }
    return List.copyOf(findings.list());
  }

  /**
   * What a submission would still find wrong with one answer by itself, no matter who gives it:
   * whether the question is asked of them is not looked at.
   */
  public static List<Finding> lacking(Edition edition, Question question, Answer answer) {
    var alone = Answering.of(edition, Profile.UNKNOWN, Map.of(question.key(), answer));
    var findings = new Findings(edition);
    types(alone, findings);
    new DemandCheck(findings).check(question, answer, AnswerStates.of(question, answer));
    new ValueCheck(alone, findings).check(question, answer);
    return findings.list().stream().filter(it -> it.severity() == Finding.Severity.ERROR).toList();
  }

  /** Whether an answer demands that something be done, for instance "partly met". */
  public static boolean needsAction(Question question, Answer answer) {
    return Demand.of(question, answer).action();
  }

  /** Whether some answer to the question would. */
  public static boolean mayNeedAction(Question question) {
    return question.type() instanceof ItemType.TallyItem tally
        ? tally.outcomes().stream().anyMatch(ItemType.Outcome::actionRequired)
        : Options.of(question).stream().anyMatch(Option::actionRequired);
  }

  private static void hidden(Answering answering, Question question, Findings findings) {
    var answer = answering.answers().get(question.key());
    if (answer != null && !answer.equals(Answer.EMPTY) && !answering.kept(question.key())) {
      var why = Objects.requireNonNull(answering.hiddenBecause(question.key()));
      findings.warning(
          "answer/hidden",
          question,
          "this is answered but not asked, so the answer is kept and does not count. " + why);
    }
  }

  private static void types(Answering answering, Findings findings) {
    var edition = answering.edition();
    var types = new TypeCheck(findings);
    var parts = new PartsCheck(findings, types);
    var beside = new BesideWordsCheck(findings, types);
    var dates = new DateCheck(findings, null);
    int known = 0;
    for (var question : edition.questions()) {
      var answer = answering.answers().get(question.key());
      if (answer != null) {
        known++;
        types(question, answer, types, parts);
        beside.types(question, answer.words());
        dates.check(question, answer);
      }
    }
    if (known < answering.answers().size()) {
      unknown(edition, answering, findings);
    }
  }

  private static void types(Question question, Answer answer, TypeCheck types, PartsCheck parts) {
    if (answer.value() != null) {
      types.value(question, answer.value());
      if (answer.value() instanceof Value.Share share) {
        types.wholes(question, share);
      }
    }
    parts.evidence(question, answer.evidence());
    parts.words(question, answer.reason(), answer.comment());
    if (answer.action() != null) {
      parts.action(question, answer.action());
    }
    if (answer.impact() != null) {
      parts.impact(question, answer.impact());
    }
    if (answer.stated() != null) {
      parts.stated(question, answer.stated());
    }
  }

  private static void unknown(Edition edition, Answering answering, Findings findings) {
    for (var key : answering.answers().keySet()) {
      if (edition.indexOf(key) < 0) {
        findings.unknownQuestion(key);
      }
    }
  }
}
