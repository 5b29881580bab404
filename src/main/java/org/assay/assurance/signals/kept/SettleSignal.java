package org.assay.assurance.signals.kept;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.assay.engine.questionset.BlankText;
import org.assay.people.identity.Caller;
import org.assay.platform.guarded.GuardedForms;
import org.assay.platform.guarded.TextRule;
import org.jspecify.annotations.Nullable;

/** What an organisation explains about a signal, and what the subgroup decides. */
@Singleton
public class SettleSignal {
  private static final int LONGEST = 2000;

  private final KeptSignals kept;
  private final SignalRepository signals;
  private final ApplicationEventPublisher<SignalDecided> events;
  private final GuardedForms guarded;
  private final Clock clock;

  SettleSignal(
      KeptSignals kept,
      SignalRepository signals,
      ApplicationEventPublisher<SignalDecided> events,
      GuardedForms guarded,
      Clock clock) {
    this.kept = kept;
    this.signals = signals;
    this.events = events;
    this.guarded = guarded;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Done() implements Outcome {}

    /**
     * @param box of the form that is wrong
     */
    record Invalid(String why, String box) implements Outcome {}

    /** Somebody else moved it after the page was read, or it cannot go there any more. */
    record Stale() implements Outcome {}

    record NotFound() implements Outcome {}
  }

  /**
   * For the organisation's people, until the subgroup has decided.
   *
   * @param version of the signal that the caller saw
   */
  @Transactional
  public Outcome explain(Caller caller, long id, int version, @Nullable String said) {
    var found = kept.find(caller, id).filter(it -> KeptSignals.mayExplain(caller, it));
    if (found.isEmpty()) return new Outcome.NotFound();
    var signal = found.get();
    if (signal.version() != version || !signal.state().next().contains(SignalState.EXPLAINED)) {
      return new Outcome.Stale();
    }
    var words = BlankText.orNull(said);
    if (words == null) return new Outcome.Invalid("Enter your explanation", "said");
    var fault = guarded.fault(words, TextRule.required("your explanation", LONGEST));
    if (fault.isPresent()) return new Outcome.Invalid(fault.get(), "said");
    return signals.explain(signal, caller.personId(), words, clock.instant())
        ? new Outcome.Done()
        : new Outcome.Stale();
  }

  /**
   * For a member of the subgroup, who can also change what was decided.
   *
   * @param version of the signal that the caller saw
   * @param to code of a decision; null when none was chosen
   */
  @Transactional
  public Outcome decide(
      Caller caller, long id, int version, @Nullable String to, @Nullable String reason) {
    var found = kept.find(caller, id).filter(it -> KeptSignals.mayDecide(caller));
    if (found.isEmpty()) return new Outcome.NotFound();
    var signal = found.get();
    var decision = SignalState.find(to).filter(SignalState.DECISIONS::contains);
    if (signal.version() != version) return new Outcome.Stale();
    if (decision.isEmpty()) return new Outcome.Invalid("Select what you decide", "to");
    if (!signal.state().decisions(signal.said() != null).contains(decision.get())) {
      return new Outcome.Invalid("Select one of the decisions that are open now", "to");
    }
    var words = BlankText.orNull(reason);
    if (words == null) {
      return new Outcome.Invalid("Enter your reason. The organisation reads it", "reason");
    }
    var fault = guarded.fault(words, TextRule.required("the reason", LONGEST));
    if (fault.isPresent()) return new Outcome.Invalid(fault.get(), "reason");
    return keep(caller, signal, decision.get(), words);
  }

  private Outcome keep(Caller caller, KeptSignal signal, SignalState decision, String words) {
    if (!signals.step(signal, decision, caller.personId(), words, clock.instant())) {
      return new Outcome.Stale();
    }
    events.publishEvent(new SignalDecided(signal, decision, caller.personId(), words));
    return new Outcome.Done();
  }
}
