package org.assay.reporting;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.answering.Answer;
import org.assay.answering.AnswerWords;
import org.assay.questionset.ItemType;
import org.assay.questionset.Question;
import org.assay.returns.ReturnView;
import org.jspecify.annotations.Nullable;

/** A return's answers as they were given, standard by standard. */
final class ReturnAnswers {
  private ReturnAnswers() {}

  static List<AnsweredStandard> of(ReturnView view) {
    return view.answering().visibleSections().stream()
        .map(
            section ->
                new AnsweredStandard(
                    section.ref(),
                    section.title(),
                    view.answering().visibleQuestions(section).stream()
                        .filter(q -> !(q.type() instanceof ItemType.InfoItem))
                        .map(q -> given(q, view.answering().answer(q.key())))
                        .toList()))
        .filter(standard -> !standard.given().isEmpty())
        .toList();
  }

  private static AnsweredStandard.Given given(Question question, Answer answer) {
    var words = AnswerWords.of(question, answer);
    return new AnsweredStandard.Given(
        question.ref(),
        question.text(),
        question.force().name().toLowerCase(Locale.UK),
        words.isEmpty() ? "Not answered" : words,
        joined(answer.reason(), answer.comment()),
        evidence(answer));
  }

  private static @Nullable String joined(@Nullable String... parts) {
    var said =
        Stream.of(parts).filter(p -> p != null && !p.isBlank()).collect(Collectors.joining(" "));
    return said.isEmpty() ? null : said;
  }

  private static @Nullable String evidence(Answer answer) {
    var items =
        answer.evidence().stream()
            .map(e -> e.text() + (e.date() == null ? "" : ", " + Figures.shortDay(e.date())))
            .collect(Collectors.joining("; "));
    return items.isEmpty() ? null : items;
  }
}
