package org.assay.assurance.signals.kept;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.assay.assurance.signals.Signal;
import org.assay.assurance.signals.Signal.Kind;
import org.assay.assurance.signals.Signals;
import org.assay.collection.returns.PastReturns;
import org.assay.collection.returns.ReturnView;

/**
 * Keeps what the rules say of a return that was signed off. What they say of a later submission in
 * the same words stays as it is, with what was explained and decided; in other words it waits
 * again; what they no longer find is gone.
 */
@Singleton
public class KeepSignals {
  static final String NO_LONGER = "The organisation submitted again, and this is no longer found.";

  private final PastReturns returns;
  private final Signals signals;
  private final SignalRepository kept;
  private final Clock clock;

  KeepSignals(PastReturns returns, Signals signals, SignalRepository kept, Clock clock) {
    this.returns = returns;
    this.signals = signals;
    this.kept = kept;
    this.clock = clock;
  }

  /** How many now wait for an explanation that did not before. */
  @Transactional
  public int keep(long partnershipId, long returnId) {
    return returns.submission(partnershipId, returnId).map(this::keep).orElse(0);
  }

  private int keep(ReturnView view) {
    var agencyReturn = view.agencyReturn();
    var at = Objects.requireNonNullElseGet(agencyReturn.submittedAt(), clock::instant);
    var known = new LinkedHashMap<Kind, KeptSignal>();
    kept.ofReturn(agencyReturn.partnershipId(), agencyReturn.id())
        .forEach(it -> known.put(it.signal().kind(), it));
    var found = signals.of(view);
    var fresh = new ArrayList<Signal>();
    int again = 0;
    for (var it : found) {
      var before = known.remove(it.kind());
      if (before == null) fresh.add(it);
      else if (isOther(before, it) && kept.raiseAgain(before, agencyReturn, it, at)) again++;
    }
    kept.add(agencyReturn, fresh, at);
    for (var it : known.values()) {
      if (it.state() != SignalState.GONE) kept.step(it, SignalState.GONE, null, NO_LONGER, at);
    }
    return fresh.size() + again;
  }

  private static boolean isOther(KeptSignal before, Signal now) {
    return before.state() == SignalState.GONE
        || !before.signal().explanation().equals(now.explanation());
  }
}
