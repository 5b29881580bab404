package org.assay.assurance.moderation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.assay.assurance.moderation.Moderations.Sampled;
import org.assay.assurance.moderation.marks.Mark;
import org.assay.assurance.moderation.marks.Markable;
import org.assay.assurance.moderation.marks.Marker;
import org.assay.assurance.moderation.marks.Marks;
import org.assay.assurance.moderation.sample.Sample;
import org.assay.collection.returns.ReturnView;
import org.assay.engine.questionset.Question;
import org.assay.people.identity.Caller;
import org.assay.platform.guarded.GuardedForms;
import org.assay.platform.guarded.TextRule;
import org.jspecify.annotations.Nullable;

/** Keeps what a marker gives one answer. */
@Singleton
public class SaveMark {
  private static final TextRule COMMENT = TextRule.optional("the comment", 4000);

  private static final String SEEN =
      "You have seen the claim and the first mark, so your own mark cannot change. The first marker"
          + " settles answers on which you differ";

  private final MarkRepository marks;
  private final ModerationRepository samples;
  private final MarkingRights rights;
  private final GuardedForms guarded;
  private final Clock clock;

  SaveMark(
      MarkRepository marks,
      ModerationRepository samples,
      MarkingRights rights,
      GuardedForms guarded,
      Clock clock) {
    this.marks = marks;
    this.samples = samples;
    this.rights = rights;
    this.guarded = guarded;
    this.clock = clock;
  }

  public sealed interface Outcome {
    record Saved() implements Outcome {}

    /** Neither the choice nor the comment differs from what is stored. */
    record Unchanged() implements Outcome {}

    record Invalid(String why) implements Outcome {}

    /** Somebody changed the mark. */
    record Stale() implements Outcome {}

    record NotFound() implements Outcome {}
  }

  /**
   * @param version of the mark that the caller saw; 0 for none
   */
  public record Wanted(
      String question, Marker marker, String option, @Nullable String comment, int version) {}

  @Transactional
  public Outcome save(Caller caller, Sampled read, Wanted it) {
    var found = samples.lock(caller.partnershipId(), read.sample().id());
    if (found.isEmpty()) return new Outcome.NotFound();
    var sample = found.get();
    var view = read.view();
    var question = Markable.question(view, it.question());
    if (question.isEmpty() || !rights.mayMark(caller, sample, it.marker()))
      return new Outcome.NotFound();
    var given = Marks.of(marks.of(sample));
    if (it.marker() == Marker.SETTLED && !settles(given, it.question())) {
      return new Outcome.NotFound();
    }
    var before = given.by(it.marker(), it.question()).orElse(null);
    if (same(before, it)) return new Outcome.Unchanged();
    if (isSeen(before, it)) return new Outcome.Invalid(SEEN);
    var fault = fault(view, question.get(), it);
    if (fault.isPresent()) return new Outcome.Invalid(fault.get());
    var claimed = Markable.claim(view.answering().answer(it.question()));
    return keep(caller, sample, it, claimed, before);
  }

  private static boolean settles(Marks given, String question) {
    return given.open(question) || given.by(Marker.SETTLED, question).isPresent();
  }

  /** A second mark is blind only until it is saved: then its marker reads what the others say. */
  private static boolean isSeen(@Nullable Mark before, Wanted it) {
    return before != null && it.marker() == Marker.SECOND && !before.option().equals(it.option());
  }

  private static boolean same(@Nullable Mark before, Wanted it) {
    return before != null
        && before.option().equals(it.option())
        && Objects.equals(before.comment(), it.comment());
  }

  private Optional<String> fault(ReturnView view, Question question, Wanted it) {
    if (Markable.choices(question).stream().noneMatch(c -> c.code().equals(it.option()))) {
      return Optional.of("Choose what you found");
    }
    var claimed = Markable.claim(view.answering().answer(question.key()));
    var differs = !it.option().equals(claimed);
    if (it.comment() == null) {
      return it.marker() == Marker.SETTLED || it.marker() == Marker.FIRST && differs
          ? Optional.of("Say why. The organisation reads it")
          : Optional.empty();
    }
    return guarded.fault(it.comment(), COMMENT);
  }

  private Outcome keep(
      Caller caller, Sample sample, Wanted it, @Nullable String claimed, @Nullable Mark before) {
    var known = before == null ? 0 : before.version();
    if (known != it.version()) return new Outcome.Stale();
    var mark =
        new Mark(
            it.question(),
            it.marker(),
            caller.personId(),
            claimed,
            it.option(),
            it.comment(),
            clock.instant(),
            known + 1);
    if (before == null) {
      marks.add(sample, mark);
      return new Outcome.Saved();
    }
    return marks.replace(sample, mark, known) ? new Outcome.Saved() : new Outcome.Stale();
  }
}
