package org.assay.collection.returns.submission;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.collection.answersheet.Sheets;
import org.assay.collection.returns.AgencyReturn;
import org.assay.collection.returns.ReturnStatus.Event;
import org.assay.collection.returns.StoredReturns;
import org.assay.engine.answering.Finding;
import org.assay.engine.answering.Finding.Severity;
import org.assay.engine.guard.HeldBack;
import org.assay.engine.questionset.BlankText;
import org.assay.engine.questionset.text.UnseenCharacters;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** Writes down that a return has moved: its new state, and a link in its trail. */
@Singleton
class ReturnTransitions {
  private static final int LONGEST_REASON = 2000;

  private final StoredReturns returns;
  private final Sheets sheets;
  private final ApplicationEventPublisher<ReturnMoved> events;

  ReturnTransitions(
      StoredReturns returns, Sheets sheets, ApplicationEventPublisher<ReturnMoved> events) {
    this.returns = returns;
    this.sheets = sheets;
    this.events = events;
  }

  AgencyReturn move(
      Caller caller,
      AgencyReturn before,
      AgencyReturn after,
      Event step,
      @Nullable String reason,
      Instant now) {
    var moved =
        after.on(
            sheets.add(
                before.sheet(),
                caller.personId(),
                now,
                TransitionRecord.kind(step),
                TransitionRecord.changes(before.status(), after.status(), reason)));
    returns.store(moved);
    events.publishEvent(ReturnMoved.of(before, moved, step, caller.personId()));
    return moved;
  }

  /** What is wrong with a reason that must be given. */
  static Optional<TransitionOutcome> faultOf(String reason, Instant now) {
    if (BlankText.is(reason)) {
      return Optional.of(invalid("Give a reason. It is kept with the return."));
    }
    return reason.length() > LONGEST_REASON
        ? Optional.of(invalid("Shorten the reason to " + LONGEST_REASON + " characters or fewer."))
        : UnseenCharacters.fault(reason)
            .or(() -> HeldBack.why(reason, England.day(now)))
            .map(ReturnTransitions::invalid);
  }

  private static TransitionOutcome invalid(String message) {
    return new TransitionOutcome.Invalid(
        List.of(
            new Finding(
                "return/reason", "/reason", null, null, Severity.ERROR, message, Map.of())));
  }
}
