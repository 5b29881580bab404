package org.assay.assurance.moderation.practice;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.assay.assurance.moderation.marks.Markable;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.engine.questionset.BlankText;
import org.assay.engine.questionset.Question;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * A moderator scores a practice return. Each score is given once, before the agreed one is seen.
 */
@Singleton
public class ScorePractice {
  private static final int LONGEST = 4000;

  private final PracticeRepository practices;
  private final Cycles cycles;
  private final Editions editions;
  private final Clock clock;

  ScorePractice(PracticeRepository practices, Cycles cycles, Editions editions, Clock clock) {
    this.practices = practices;
    this.cycles = cycles;
    this.editions = editions;
    this.clock = clock;
  }

  public record Wanted(String option, @Nullable String comment) {}

  /**
   * @param wanted by question
   * @return what is wrong, by question; empty when there is no such practice return to score
   */
  @Transactional
  public Optional<Map<String, String>> score(
      Caller caller, long cycleId, int number, Map<String, Wanted> wanted) {
    if (!caller.is(Role.MODERATOR)) return Optional.empty();
    return practices
        .lock(caller.partnershipId(), cycleId, number)
        .filter(it -> it.isReady() && it.madeBy() != caller.personId())
        .map(it -> score(caller, it, wanted));
  }

  private Map<String, String> score(
      Caller caller, PracticeReturn practice, Map<String, Wanted> wanted) {
    var edition =
        editions.of(cycles.find(practice.partnershipId(), practice.cycleId()).orElseThrow());
    var given = practices.marks(practice, caller.personId());
    var faults = new LinkedHashMap<String, String>();
    for (var answer : practices.answers(practice)) {
      var it = wanted.get(answer.question());
      var question = edition.question(answer.question());
      if (it == null || question == null || given.containsKey(answer.question())) continue;
      var fault = fault(question, answer, it);
      if (fault.isPresent()) {
        faults.put(answer.question(), fault.get());
        continue;
      }
      practices.add(
          practice,
          new PracticeMark(
              practice.id(),
              caller.personId(),
              answer.question(),
              it.option(),
              it.comment(),
              clock.instant()));
    }
    return faults;
  }

  /** The same rule as for a real return: the person who differs from the claim says why. */
  static Optional<String> fault(Question question, PracticeAnswer answer, Wanted it) {
    if (Markable.choices(question).stream().noneMatch(c -> c.code().equals(it.option()))) {
      return Optional.of("Choose what you found");
    }
    var comment = it.comment();
    if (comment == null || BlankText.is(comment)) {
      return it.option().equals(answer.claimed())
          ? Optional.empty()
          : Optional.of("Say why you differ from the claim");
    }
    return comment.length() > LONGEST
        ? Optional.of("Shorten the comment to 4,000 characters or fewer")
        : Optional.empty();
  }
}
