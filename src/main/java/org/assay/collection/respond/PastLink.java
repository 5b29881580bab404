package org.assay.collection.respond;

import org.assay.collection.bringforward.ProposalOrigin;
import org.assay.collection.bringforward.Proposed;
import org.assay.collection.bringforward.ProposedAnswers;
import org.jspecify.annotations.Nullable;

/**
 * What a task list says about last time.
 *
 * @param unfinished actions of last time that are still to be done
 * @param waiting answers that wait to be confirmed
 * @param changed questions that are new or not what they were
 */
public record PastLink(int unfinished, int waiting, int changed) {

  static @Nullable PastLink of(ProposedAnswers proposed, int unfinished) {
    var past =
        proposed.byQuestion().values().stream()
            .flatMap(it -> it.stream())
            .filter(it -> it.proposal().source() instanceof ProposalOrigin.LastCycle)
            .toList();
    if (past.isEmpty() && unfinished == 0) return null;
    var changed = past.stream().filter(PastLink::changed).count();
    return new PastLink(unfinished, proposed.waiting(), (int) changed);
  }

  private static boolean changed(Proposed it) {
    return !it.proposal().sameQuestion();
  }
}
