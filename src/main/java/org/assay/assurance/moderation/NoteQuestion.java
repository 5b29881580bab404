package org.assay.assurance.moderation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.assay.assurance.moderation.Moderations.Sampled;
import org.assay.assurance.moderation.SaveMark.Outcome;
import org.assay.assurance.moderation.marks.Clarification;
import org.assay.assurance.moderation.marks.Markable;
import org.assay.assurance.moderation.marks.Marker;
import org.assay.assurance.moderation.sample.Sample;
import org.assay.people.identity.Caller;
import org.assay.platform.guarded.GuardedForms;
import org.assay.platform.guarded.TextRule;
import org.jspecify.annotations.Nullable;

/** Keeps what the first marker means to ask about an answer, until all of it is sent at once. */
@Singleton
public class NoteQuestion {
  private static final TextRule NOTE =
      TextRule.optional("the question", Clarification.LONGEST_NOTE);

  private final ModerationRepository samples;
  private final ClarificationRepository clarifications;
  private final MarkingRights rights;
  private final GuardedForms guarded;
  private final Clock clock;

  NoteQuestion(
      ModerationRepository samples,
      ClarificationRepository clarifications,
      MarkingRights rights,
      GuardedForms guarded,
      Clock clock) {
    this.samples = samples;
    this.clarifications = clarifications;
    this.rights = rights;
    this.guarded = guarded;
    this.clock = clock;
  }

  /**
   * @param note null to ask nothing about the answer
   * @param version of the note that the caller saw; 0 for none
   */
  public record Wanted(String question, @Nullable String note, int version) {}

  @Transactional
  public Outcome note(Caller caller, Sampled read, Wanted it) {
    var found = samples.lock(caller.partnershipId(), read.sample().id());
    if (found.isEmpty() || !rights.mayMark(caller, found.get(), Marker.FIRST)) {
      return new Outcome.NotFound();
    }
    var sample = found.get();
    if (Markable.question(read.view(), it.question()).isEmpty()) return new Outcome.NotFound();
    var before = clarifications.notes(sample).get(it.question());
    if (before == null ? it.note() == null : before.note().equals(it.note())) {
      return new Outcome.Unchanged();
    }
    if (clarifications.of(sample).isPresent()) {
      return new Outcome.Invalid("Your questions were sent already and cannot be changed");
    }
    var fault = guarded.fault(it.note(), NOTE);
    return fault.isPresent()
        ? new Outcome.Invalid(fault.get())
        : keep(caller, sample, it, before) ? new Outcome.Saved() : new Outcome.Stale();
  }

  private boolean keep(
      Caller caller, Sample sample, Wanted it, ClarificationRepository.@Nullable Note before) {
    var known = before == null ? 0 : before.version();
    if (known != it.version()) return false;
    var note = it.note();
    if (note == null) return clarifications.remove(sample, it.question(), known);
    var kept =
        new ClarificationRepository.Note(
            it.question(), note, caller.personId(), clock.instant(), known + 1);
    if (before != null) return clarifications.replace(sample, kept, known);
    clarifications.add(sample, kept);
    return true;
  }
}
