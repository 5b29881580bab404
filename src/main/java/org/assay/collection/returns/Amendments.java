package org.assay.collection.returns;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assay.collection.answersheet.StoredAnswersReader;
import org.assay.collection.returns.SubmittedRepository.Signed;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.WholeAnswer;
import org.assay.engine.questionset.Edition;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;

/** Says what changed in a return from each of its submissions to the next. */
@Singleton
public class Amendments {
  private final Returns returns;
  private final SubmittedRepository submissions;
  private final ReturnContexts askings;
  private final People people;

  Amendments(
      Returns returns, SubmittedRepository submissions, ReturnContexts askings, People people) {
    this.returns = returns;
    this.submissions = submissions;
    this.askings = askings;
    this.people = people;
  }

  /**
   * One submission and what it changed.
   *
   * @param number 1 for the first, which changed nothing
   * @param by name of who signed it off; empty where nobody does
   */
  public record Amendment(int number, Instant at, String by, List<Changed> changes) {}

  /** An answer as a reader would say it, before and after; empty where there was none. */
  public record Changed(String ref, String text, List<String> from, List<String> to) {}

  /** Those of a return that the caller may read, the latest first; empty for a stranger's. */
  @Transactional
  public Optional<List<Amendment>> of(Caller caller, long returnId) {
    return returns.whole(caller, returnId).map(view -> of(view.agencyReturn()));
  }

  /** The latest first. */
  @Transactional
  public List<Amendment> of(AgencyReturn agencyReturn) {
    var edition = askings.of(agencyReturn).edition();
    var signed = submissions.all(agencyReturn);
    var names = names(signed);
    var amendments = new ArrayList<Amendment>();
    Map<String, Answer> before = Map.of();
    for (var it : signed) {
      var after = StoredAnswersReader.answers(edition, it.answersJson());
      var changes = it.number() == 1 ? List.<Changed>of() : changes(edition, before, after);
      var by = it.by() == null ? "" : names.getOrDefault(it.by(), "");
      amendments.addFirst(new Amendment(it.number(), it.at(), by, changes));
      before = after;
    }
    return amendments;
  }

  private Map<Long, String> names(List<Signed> signed) {
    var ids = new HashSet<Long>();
    signed.stream().map(Signed::by).filter(Objects::nonNull).forEach(ids::add);
    return people.names(Set.copyOf(ids));
  }

  private static List<Changed> changes(
      Edition edition, Map<String, Answer> before, Map<String, Answer> after) {
    return edition.questions().stream()
        .filter(it -> !given(before, it.key()).equals(given(after, it.key())))
        .map(
            it ->
                new Changed(
                    it.ref(),
                    it.text(),
                    WholeAnswer.lines(it, given(before, it.key())),
                    WholeAnswer.lines(it, given(after, it.key()))))
        .toList();
  }

  private static Answer given(Map<String, Answer> answers, String key) {
    return answers.getOrDefault(key, Answer.EMPTY);
  }
}
