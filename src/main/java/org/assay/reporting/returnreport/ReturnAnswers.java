package org.assay.reporting.returnreport;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.Answer.EvidenceItem.Form;
import org.assay.engine.answering.AnswerWords;
import org.assay.engine.answering.CrosswalkLine;
import org.assay.engine.answering.Value;
import org.assay.engine.questionset.BlankText;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Section;
import org.assay.reporting.paper.FigureWords;
import org.jspecify.annotations.Nullable;

/** A return's answers as they were given, standard by standard. */
final class ReturnAnswers {
  private ReturnAnswers() {}

  /**
   * @param files names of files by id
   */
  static List<AnsweredStandard> of(ReturnView view, Map<String, String> files) {
    return view.answering().visibleSections().stream()
        .map(
            section ->
                new AnsweredStandard(
                    section.ref(),
                    title(view, section),
                    view.answering().visibleQuestions(section).stream()
                        .filter(q -> !(q.type() instanceof ItemType.InfoItem))
                        .map(q -> given(q, view.answering().answer(q.key()), files))
                        .toList()))
        .filter(standard -> !standard.given().isEmpty())
        .toList();
  }

  /** With the headings of the organisation's own framework, if it has one. */
  private static String title(ReturnView view, Section section) {
    return CrosswalkLine.of(view.answering(), section).stream()
        .map(it -> " (" + it.title() + ": " + it.words() + ")")
        .collect(Collectors.joining("", section.title(), ""));
  }

  private static AnsweredStandard.Given given(
      Question question, Answer answer, Map<String, String> files) {
    var words =
        answer.value() instanceof Value.Files(var ids)
            ? String.join("; ", ids.stream().map(id -> named(id, files)).toList())
            : AnswerWords.of(question, answer);
    return new AnsweredStandard.Given(
        question.ref(),
        question.text(),
        question.force().label(),
        words.isEmpty() ? "Not answered" : words,
        joined(answer.reason(), answer.comment()),
        evidence(answer, files));
  }

  private static @Nullable String joined(@Nullable String... parts) {
    var said = Stream.of(parts).filter(p -> !BlankText.is(p)).collect(Collectors.joining(" "));
    return said.isEmpty() ? null : said;
  }

  private static String named(String id, Map<String, String> files) {
    return files.getOrDefault(id, id.matches("\\d{1,18}") ? "A file that is no longer kept" : id);
  }

  private static @Nullable String evidence(Answer answer, Map<String, String> files) {
    var items =
        answer.evidence().stream()
            .map(
                e ->
                    (e.form() == Form.FILE ? named(e.text(), files) : e.text())
                        + (e.date() == null ? "" : ", " + FigureWords.shortDay(e.date())))
            .collect(Collectors.joining("; "));
    return items.isEmpty() ? null : items;
  }
}
