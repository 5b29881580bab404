package org.assay.collection.bringforward;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.collection.returns.PastReturns;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.answering.Answer;
import org.assay.engine.answering.AnswerState;
import org.assay.engine.authoring.Changes;
import org.assay.engine.questionset.Edition;
import org.assay.platform.KeptResults;

/** What the organisation said in the cycle before, and what has changed since. */
@Singleton
public class LastYear implements ProposalSource {
  private final PastReturns past;

  /** Of so many pairs of editions, which are kept with them. */
  private static final int PAIRS = 40;

  /** Neither edition ever changes. */
  private final KeptResults<Editions, Changes> changes = new KeptResults<>(PAIRS);

  LastYear(PastReturns past) {
    this.past = past;
  }

  private record Editions(Edition before, Edition now) {}

  /**
   * The return of the cycle before beside this one.
   *
   * @param before as it was last submitted, or as it was left when it never was
   */
  public record Since(ReturnView before, ProposalOrigin.LastCycle source, Changes changes) {
    List<Proposal> proposals() {
      return CarriedAnswers.of(source, changes, given(before));
    }
  }

  /** Empty when the organisation answered nothing in the cycle before. */
  public Optional<Since> since(ReturnView now) {
    return past.before(now)
        .map(before -> since(before, now, true))
        .or(() -> past.unsentBefore(now).map(before -> since(before, now, false)));
  }

  @Override
  public List<Proposal> proposals(ReturnView draft) {
    return since(draft).map(Since::proposals).orElse(List.of());
  }

  private Since since(ReturnView before, ReturnView now, boolean sent) {
    var cycle = before.asking().cycle();
    return new Since(
        before,
        new ProposalOrigin.LastCycle(
            cycle.title(), cycle.opensOn(), now.asking().cycle().opensOn(), sent),
        between(before.asking().edition(), now.asking().edition()));
  }

  private Changes between(Edition before, Edition now) {
    return changes.of(new Editions(before, now), () -> Changes.between(before, now));
  }

  /** Without what was hidden, which nobody said. */
  private static Map<String, Answer> given(ReturnView before) {
    var given = new HashMap<String, Answer>();
    before
        .answering()
        .answers()
        .forEach(
            (key, answer) -> {
              if (before.answering().state(key) != AnswerState.NOT_ASKED) {
                given.put(key, answer);
              }
            });
    return given;
  }
}
