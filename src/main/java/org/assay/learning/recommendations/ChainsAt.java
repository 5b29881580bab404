package org.assay.learning.recommendations;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.assay.learning.recommendations.ChainHistory.Addition;
import org.assay.learning.recommendations.ChainHistory.Past;
import org.assay.people.identity.Caller;
import org.jspecify.annotations.Nullable;

/** Recommendations with their chains as they were known at a time. */
@Singleton
public class ChainsAt {
  private final Chains chains;
  private final ChainHistory history;

  ChainsAt(Chains chains, ChainHistory history) {
    this.chains = chains;
    this.history = history;
  }

  /** Of the whole partnership, by number; for those who may read all. */
  public List<Chain> all(Caller caller, Instant at) {
    var now = chains.all(caller);
    if (now.isEmpty()) return now;
    var past = history.asAt(caller.partnershipId(), at);
    return now.stream()
        .filter(it -> !it.recommendation().madeAt().toInstant(ZoneOffset.UTC).isAfter(at))
        .map(it -> then(it, past))
        .toList();
  }

  private static Chain then(Chain it, Past past) {
    return new Chain(
        was(it.recommendation(), past.recommendations().get(it.id())),
        it.sources().stream()
            .filter(s -> past.has(Addition.SOURCE, s.link().id(), s.link().joinedOn()))
            .toList(),
        it.owners().stream().map(owner -> was(owner, past.owners().get(owner.id()))).toList(),
        it.actions(),
        it.updates().stream()
            .map(update -> was(update, past.updates().get(update.id())))
            .filter(update -> past.has(Addition.UPDATE, update.id(), update.givenOn()))
            .toList(),
        it.checks().stream()
            .filter(check -> past.has(Addition.CHECK, check.id(), check.checkedOn()))
            .toList(),
        it.reaudits().stream()
            .filter(reaudit -> past.has(Addition.REAUDIT, reaudit.id(), reaudit.foundOn()))
            .toList(),
        it.escalations().stream()
            .filter(up -> past.has(Addition.ESCALATION, up.id(), up.raisedOn()))
            .map(up -> undecided(up, past))
            .toList());
  }

  private static <T> T was(T now, @Nullable Function<T, T> then) {
    return then == null ? now : then.apply(now);
  }

  private static Escalation undecided(Escalation it, Past past) {
    var on = it.decidedOn();
    return on == null || past.has(Addition.DECISION, it.id(), on) ? it : it.undecided();
  }
}
