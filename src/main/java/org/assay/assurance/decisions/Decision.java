package org.assay.assurance.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.assay.assurance.decisions.DecisionStep.Kind;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, and what became of it.
 *
 * @param steps in the order in which they happened; the first asks
 */
public record Decision(AskedDecision what, List<DecisionStep> steps) {
  /** The last meeting first, and within it by number; what was escalated by the day it was sent. */
  public static final Comparator<Decision> LATEST_FIRST =
      Comparator.comparing(Decision::day)
          .reversed()
          .thenComparing(it -> it.what().body())
          .thenComparing(it -> it.what().number());

  public long id() {
    return Objects.requireNonNull(what.id());
  }

  /** For instance "D7". */
  public String ref() {
    return "D" + what.number();
  }

  /** The day of the meeting, or on which it was sent to the Executive. */
  public LocalDate day() {
    var held = what.heldOn();
    return held == null ? England.day(steps.getFirst().moment()) : held;
  }

  public DecisionState state() {
    if (step(Kind.SUPERSEDED).isPresent()) return DecisionState.SUPERSEDED;
    if (step(Kind.DONE).isPresent()) return DecisionState.DONE;
    return decided().isPresent() ? DecisionState.OPEN : DecisionState.ASKED;
  }

  public Optional<DecisionStep> decided() {
    return step(Kind.DECIDED);
  }

  /** The step of a kind that happens once. */
  public Optional<DecisionStep> step(Kind kind) {
    return steps.stream().filter(it -> it.kind() == kind).findFirst();
  }

  /** Null before it is decided. */
  public @Nullable String owner() {
    return last(DecisionStep::owner);
  }

  /** Null before it is decided. */
  public @Nullable LocalDate due() {
    return last(DecisionStep::dueOn);
  }

  private <T> @Nullable T last(Function<DecisionStep, @Nullable T> what) {
    return steps.reversed().stream().map(what).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** Whether it was to be done by a day that has passed. */
  public boolean overdue(LocalDate today) {
    var due = due();
    return state() == DecisionState.OPEN && due != null && due.isBefore(today);
  }

  /** As it stood at a time; empty when it had not been asked by then. */
  public Optional<Decision> asAt(Instant at) {
    var then = steps.stream().filter(it -> !it.moment().isAfter(at)).toList();
    return then.isEmpty() ? Optional.empty() : Optional.of(new Decision(what, then));
  }

  /**
   * What a meeting hears of earlier ones, of some in any order: those of the last meeting up to the
   * day, and the others of which something is still to happen.
   */
  public static List<Decision> arising(List<Decision> all, LocalDate day) {
    var last =
        all.stream()
            .filter(it -> it.what().kind() == DecisionKind.MEETING && !it.day().isAfter(day))
            .filter(it -> it.state() != DecisionState.ASKED)
            .map(Decision::day)
            .max(Comparator.naturalOrder());
    return all.stream()
        .filter(
            it ->
                it.state().isPending()
                    || it.what().kind() == DecisionKind.MEETING
                        && last.filter(it.day()::equals).isPresent())
        .toList();
  }
}
