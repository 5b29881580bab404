package org.assay.collection.respond;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.assay.collection.questionform.QuestionBlock;
import org.assay.collection.questionform.StoredAnswer;
import org.assay.collection.questionform.Typed;
import org.assay.collection.respond.evidence.FilesOf;
import org.assay.collection.respond.standard.QuestionContext;
import org.assay.collection.respond.standard.StandardQuestion;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.answering.AnswerWords;
import org.assay.engine.answering.Answering;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.platform.govuk.SummaryRow;
import org.jspecify.annotations.Nullable;

/** Makes a standard's questions into what its page shows. */
public final class Blocks {
  private Blocks() {}

  /**
   * @param besides by question key, one for every question asked
   */
  public static List<StandardQuestion> of(
      ReturnView view, Section section, Map<String, QuestionContext> besides, Typed typed) {
    return view.answering().visibleQuestions(section).stream()
        .map(it -> question(view, it, Objects.requireNonNull(besides.get(it.key())), typed))
        .toList();
  }

  private static StandardQuestion question(
      ReturnView view, Question question, QuestionContext beside, Typed typed) {
    var key = question.key();
    var stored = new StoredAnswer(view.answering().answer(key), view.version(key));
    var block = QuestionBlock.of(question, stored, beside.notes(), typed);
    return new StandardQuestion(block, beside, null, false);
  }

  /** The answers of a standard to read. */
  public static List<SummaryRow> rows(
      ReturnView view, Section section, @Nullable String changeBase, FilesOf files) {
    return rows(view, section, any -> true, changeBase, files);
  }

  /** Some of its answers to read. */
  public static List<SummaryRow> rows(
      ReturnView view,
      Section section,
      Predicate<Question> which,
      @Nullable String changeBase,
      FilesOf files) {
    return rows(view, section, which, any -> true, changeBase, files);
  }

  /**
   * @param open which of them can be changed
   */
  static List<SummaryRow> rows(
      ReturnView view,
      Section section,
      Predicate<Question> which,
      Predicate<Question> open,
      @Nullable String changeBase,
      FilesOf files) {
    return view.answering().visibleQuestions(section).stream()
        .filter(which)
        .filter(q -> !(q.type() instanceof ItemType.InfoItem))
        .map(q -> row(view.answering(), q, open.test(q) ? changeBase : null, files))
        .toList();
  }

  private static SummaryRow row(
      Answering answering, Question question, @Nullable String base, FilesOf files) {
    var label = question.ref() + " " + question.text();
    var words = words(answering, question, files);
    return base == null
        ? SummaryRow.of(label, words)
        : new SummaryRow(
            label,
            words,
            base + "#q-" + question.key(),
            "Change",
            "the answer to " + question.ref());
  }

  private static String words(Answering answering, Question question, FilesOf files) {
    var answer = answering.answer(question.key());
    var lines = new ArrayList<String>();
    var value = files.words(question, answer);
    lines.add(value.isEmpty() ? missing(answering, question) : value);
    if (answer.reason() != null) lines.add("Reason: " + answer.reason());
    if (answer.comment() != null) lines.add(answer.comment());
    answer.evidence().forEach(e -> lines.add("Evidence: " + files.words(question, e)));
    var action = answer.action();
    if (action != null && action.what() != null) {
      lines.add(
          "Action: "
              + action.what()
              + (action.lead() == null ? "" : ", led by " + action.lead())
              + (action.due() == null ? "" : ", by " + AnswerWords.day(action.due())));
    }
    return String.join("\n", lines);
  }

  private static String missing(Answering answering, Question question) {
    if (answering.state(question.key()) == AnswerState.UNKNOWN) return "Not known";
    return question.required() ? "Not answered yet" : "Not answered (optional)";
  }
}
