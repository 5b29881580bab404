package org.assay.collection.returns;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.engine.answering.Answering;

/**
 * Keeps what was signed off as it is, while a return is open for some questions alone. Everything
 * that changes an answer passes here: pages, programs, workbooks, answers brought forward.
 */
@Singleton
public class LockedAnswers {
  private final PartialReopenings reopenings;
  private final ReturnViews views;

  LockedAnswers(PartialReopenings reopenings, ReturnViews views) {
    this.reopenings = reopenings;
    this.views = views;
  }

  /**
   * What is open of a return, and what was signed off before it was opened.
   *
   * @param submitted decides what was asked for then
   */
  public record Open(PartialReopening reopening, Answering submitted) {
    public boolean opens(String question) {
      return reopening.opens(question, submitted);
    }
  }

  /** Empty while the return is open as a whole, or not at all. */
  public Optional<Open> of(AgencyReturn agencyReturn) {
    return reopenings
        .of(agencyReturn)
        .flatMap(
            it ->
                views
                    .submitted(agencyReturn, it.after())
                    .map(then -> new Open(it, then.answering())));
  }

  /** Why these changes cannot be saved. Saying again what is stored changes nothing. */
  Optional<Refusal> refuses(AgencyReturn agencyReturn, List<AnswerChange> changes) {
    return of(agencyReturn)
        .flatMap(
            open -> {
              var draft = views.draft(agencyReturn);
              var changed =
                  changes.stream()
                      .filter(it -> !it.answer().equals(draft.answering().answer(it.question())))
                      .map(AnswerChange::question)
                      .toList();
              return open.reopening().refuses(draft.asking().edition(), open.submitted(), changed);
            });
  }
}
