package org.assay.returns;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.identity.Caller;
import org.assay.identity.People;

/**
 * What an answer was before, from the return's trail, and how to have it back. For the
 * organisation's own people: the partnership never sees how an answer came about.
 */
@Singleton
public class AnswerHistory {
  private final Returns returns;
  private final TrailRepository trail;
  private final SaveAnswers save;
  private final People people;

  AnswerHistory(Returns returns, TrailRepository trail, SaveAnswers save, People people) {
    this.returns = returns;
    this.trail = trail;
    this.save = save;
    this.people = people;
  }

  private record Restored(AnswerChange change) implements Draft {
    @Override
    public Understood against(org.assay.questionset.Edition edition) {
      return new Understood(List.of(change), List.of());
    }

    @Override
    public String kind() {
      return TrailRow.RESTORED;
    }
  }

  /** The last change first; empty when the question is none that the caller may see. */
  @Transactional
  public Optional<List<PastAnswer>> of(Caller caller, long returnId, String question) {
    return returns
        .read(caller, returnId)
        .filter(view -> view.submission() == null && view.answering().reaches(question))
        .filter(view -> view.asking().edition().question(question) != null)
        .map(view -> past(view, question));
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
                    WhenHidden.REFUSE))
        .orElseGet(SaveOutcome.NotFound::new);
  }

  private List<PastAnswer> past(ReturnView view, String question) {
    var rows = trail.about(view.head(), question);
    var names = people.names(rows.stream().map(TrailRow::personId).collect(Collectors.toSet()));
    var reader = new PastAnswerReader(view.asking().edition(), question);
    return rows.stream()
        .flatMap(row -> reader.read(row, names.getOrDefault(row.personId(), "")).stream())
        .toList();
  }
}
