package org.assay.collection.returns.submission;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.assay.collection.cycles.ContinuedQuestions;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.engine.questionset.Edition;
import org.jspecify.annotations.Nullable;

/** Finds what organisations had submitted in the cycle before, as it stands now. */
@Singleton
class EarlierAnswers {
  private final Cycles cycles;
  private final Editions editions;
  private final EarlierAnswerRepository submissions;

  EarlierAnswers(Cycles cycles, Editions editions, EarlierAnswerRepository submissions) {
    this.cycles = cycles;
    this.editions = editions;
    this.submissions = submissions;
  }

  /** By organisation; one that submitted nothing then is left out. */
  Map<Long, Earlier> of(Cycle cycle, Edition edition, Collection<Long> organisations) {
    var before = organisations.isEmpty() ? null : previous(cycle);
    if (before == null) {
      return Map.of();
    }
    var now = new HashMap<String, String>();
    ContinuedQuestions.between(editions.of(before), edition)
        .forEach((key, old) -> now.put(old, key));
    var earlier = new HashMap<Long, Earlier>();
    for (var it : submissions.worth(before, organisations)) {
      var key = now.get(it.question());
      if (key != null) {
        var of =
            earlier.computeIfAbsent(
                it.organisation(), id -> new Earlier(new HashMap<>(), new HashMap<>()));
        if (it.ratio() != null) of.ratios().put(key, it.ratio());
        if (it.level() != null) of.levels().put(key, it.level());
      }
    }
    return earlier;
  }

  private @Nullable Cycle previous(Cycle cycle) {
    var id = cycle.previousId();
    return id == null ? null : cycles.find(cycle.partnershipId(), id).orElse(null);
  }
}
