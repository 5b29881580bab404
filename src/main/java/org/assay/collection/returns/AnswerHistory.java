package org.assay.collection.returns;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.assay.collection.answersheet.AnswerChange;
import org.assay.collection.answersheet.HiddenAnswerPolicy;
import org.assay.collection.answersheet.PastAnswer;
import org.assay.collection.answersheet.SheetHistory;
import org.assay.collection.answersheet.Sheets;
import org.assay.people.identity.Caller;

/**
 * What an answer was before, from the return's trail, and how to have it back. For the
 * organisation's own people: the partnership never sees how an answer came about.
 */
@Singleton
public class AnswerHistory {
  private final Returns returns;
  private final SheetHistory history;
  private final SaveAnswers save;

  AnswerHistory(Returns returns, SheetHistory history, SaveAnswers save) {
    this.returns = returns;
    this.history = history;
    this.save = save;
  }

  private record Restored(AnswerChange change) implements Draft {
    @Override
    public Understood against(org.assay.engine.questionset.Edition edition) {
      return new Understood(List.of(change), List.of());
    }

    @Override
    public String kind() {
      return Sheets.RESTORED;
    }
  }

  /** The last change first; empty when the question is none that the caller may see. */
  @Transactional
  public Optional<List<PastAnswer>> of(Caller caller, long returnId, String question) {
    return returns
        .read(caller, returnId)
        .filter(view -> view.submission() == null && view.answering().reaches(question))
        .filter(view -> view.asking().edition().question(question) != null)
        .map(view -> history.of(view.agencyReturn().sheet(), view.asking().edition(), question));
  }

  /**
   * Saves an earlier answer as any other is saved, so that what stands there now is kept in the
   * history too. The save is a transaction of its own: begun before it locks the return, it would
   * compare versions with an old snapshot.
   *
   * @param seq of the change that gave the answer which is to come back
   * @param version of the answer that the caller saw as the present one
   */
  public SaveOutcome restore(Caller caller, long returnId, String question, int seq, int version) {
    return of(caller, returnId, question).orElse(List.of()).stream()
        .filter(past -> past.seq() == seq && past.readable())
        .findFirst()
        .map(
            past ->
                save.save(
                    caller,
                    returnId,
                    new Restored(new AnswerChange(question, version, past.to())),
                    HiddenAnswerPolicy.REFUSE))
        .orElseGet(SaveOutcome.NotFound::new);
  }
}
