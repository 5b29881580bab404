package org.assay.returns;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.answering.Finding;
import org.assay.answering.Finding.Severity;
import org.assay.answersheet.Sheets;
import org.assay.guard.HeldBack;
import org.assay.guard.Reasons;
import org.assay.identity.Caller;
import org.assay.returns.ReturnStatus.Event;
import org.jspecify.annotations.Nullable;

/** Writes down that a return has moved: its new state, and a link in its trail. */
@Singleton
class Steps {
  private static final int LONGEST_REASON = 2000;

  private final ReturnRepository returns;
  private final Sheets sheets;
  private final ApplicationEventPublisher<ReturnMoved> events;

  Steps(ReturnRepository returns, Sheets sheets, ApplicationEventPublisher<ReturnMoved> events) {
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
                StepWriter.kind(step),
                StepWriter.changes(before.status(), after.status(), reason)));
    returns.store(moved);
    events.publishEvent(ReturnMoved.of(before, moved, step, caller.personId()));
    return moved;
  }

  /** What is wrong with a reason that must be given. */
  static Optional<StepOutcome> faultOf(String reason, Instant now) {
    if (!Reasons.given(reason)) {
      return Optional.of(invalid("Give a reason. It is kept with the return."));
    }
    return reason.length() > LONGEST_REASON
        ? Optional.of(invalid("Shorten the reason to " + LONGEST_REASON + " characters or fewer."))
        : HeldBack.why(reason, LocalDate.ofInstant(now, ZoneOffset.UTC)).map(Steps::invalid);
  }

  private static StepOutcome invalid(String message) {
    return new StepOutcome.Invalid(
        List.of(
            new Finding(
                "return/reason", "/reason", null, null, Severity.ERROR, message, Map.of())));
  }
}
