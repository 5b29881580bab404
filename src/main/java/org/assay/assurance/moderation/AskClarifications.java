package org.assay.assurance.moderation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assay.assurance.moderation.sample.Sample;
import org.assay.collection.returns.submission.Reopen;
import org.assay.collection.returns.submission.TransitionOutcome;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/**
 * Sends everything that was noted about a return to its organisation, once, and opens the return
 * for those questions alone.
 */
@Singleton
public class AskClarifications {
  /** Longer ahead than this is a slip of the keyboard. */
  private static final int MOST_DAYS = 180;

  private final ModerationRepository samples;
  private final ClarificationRepository clarifications;
  private final MarkingRights rights;
  private final Reopen reopen;
  private final Clock clock;

  AskClarifications(
      ModerationRepository samples,
      ClarificationRepository clarifications,
      MarkingRights rights,
      Reopen reopen,
      Clock clock) {
    this.samples = samples;
    this.clarifications = clarifications;
    this.rights = rights;
    this.reopen = reopen;
    this.clock = clock;
  }

  public sealed interface Outcome {
    record Done() implements Outcome {}

    record Refused(String why) implements Outcome {}

    record NotFound() implements Outcome {}
  }

  @Transactional
  public Outcome ask(Caller caller, long sampleId, @Nullable LocalDate answerBy) {
    var found = samples.lock(caller.partnershipId(), sampleId);
    if (found.isEmpty() || !rights.mayAsk(caller, found.get())) return new Outcome.NotFound();
    var sample = found.get();
    var notes = new TreeMap<String, String>();
    clarifications.notes(sample).forEach((key, it) -> notes.put(key, it.note()));
    var asked = clarifications.of(sample).isPresent();
    return fault(asked, notes.size(), answerBy, England.day(clock.instant()))
        .<Outcome>map(Outcome.Refused::new)
        .orElseGet(() -> sent(caller, sample, notes, answerBy));
  }

  /** Why nothing can be sent; empty when it can. */
  public static Optional<String> fault(
      boolean asked, int notes, @Nullable LocalDate answerBy, LocalDate today) {
    if (asked) {
      return Optional.of("The questions about this return were sent already. They go out once");
    }
    if (notes == 0) {
      return Optional.of("Note at least one question on the pages of the standards first");
    }
    if (answerBy == null) return Optional.of("Enter the day by which the organisation answers");
    if (!answerBy.isAfter(today)) return Optional.of("Choose a day after today");
    return answerBy.isAfter(today.plusDays(MOST_DAYS))
        ? Optional.of("Choose a day within the next " + MOST_DAYS + " days")
        : Optional.empty();
  }

  private Outcome sent(
      Caller caller, Sample sample, Map<String, String> notes, @Nullable LocalDate answerBy) {
    if (answerBy == null) return new Outcome.NotFound();
    return switch (reopen.reopenFor(caller, sample.returnId(), notes, answerBy)) {
      case TransitionOutcome.Done(var agencyReturn) -> {
        clarifications.ask(sample, agencyReturn.submissions(), caller.personId(), clock.instant());
        yield new Outcome.Done();
      }
      case TransitionOutcome.Closed(var why) -> new Outcome.Refused(why.message());
      case TransitionOutcome.Invalid _,
          TransitionOutcome.NotAllowed _,
          TransitionOutcome.NotFound _ ->
          new Outcome.NotFound();
    };
  }
}
