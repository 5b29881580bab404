package org.assay.assurance.moderation.visits;

import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.returns.Returns;
import org.assay.collection.returns.WithheldReturns;
import org.assay.engine.questionset.BlankText;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Question;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.assay.platform.guarded.GuardedForms;
import org.jspecify.annotations.Nullable;

/**
 * Visits for those who may read them: the partnership's people who read submitted returns, and each
 * organisation its own. Moderators record them. Anyone who marks a return blind reads none about it
 * until it is finished.
 */
@Singleton
public class Visits {
  private final VisitRepository visits;
  private final Returns returns;
  private final List<WithheldReturns> withheld;
  private final GuardedForms forms;
  private final Clock clock;

  Visits(
      VisitRepository visits,
      Returns returns,
      List<WithheldReturns> withheld,
      GuardedForms forms,
      Clock clock) {
    this.visits = visits;
    this.returns = returns;
    this.withheld = withheld;
    this.forms = forms;
    this.clock = clock;
  }

  /** What became of a record. */
  public sealed interface Outcome {
    record Done(long id) implements Outcome {}

    /**
     * @param faults by box of the form
     */
    record Invalid(Map<String, String> faults) implements Outcome {}

    /** Somebody else changed it. */
    record Stale() implements Outcome {}

    record NotFound() implements Outcome {}
  }

  /** What a form says of a visit. */
  @Introspected
  public record Typed(
      @NotNull(message = "Enter the day of the visit") @Nullable LocalDate day,
      @NotEmpty(message = "Enter who went and whom they met")
          @Size(max = 500, message = "Shorten this to 500 characters or fewer")
          String people,
      @NotEmpty(message = "Enter what was seen")
          @Size(max = 8_000, message = "Shorten this to 8,000 characters or fewer")
          String notes,
      @NotNull(message = "Select what the visit came to") @Nullable VisitOutcome outcome,
      Set<String> questions) {
    public Typed {
      people = BlankText.orEmpty(people);
      notes = BlankText.orEmpty(notes);
    }
  }

  /** A return that was or can be visited. */
  record About(Cycle cycle, long organisationId, String organisation, Edition edition) {}

  List<Visit> all(Caller caller) {
    var own = caller.organisationId();
    if (own != null) {
      return caller.mayAnswer() ? visits.ofOrganisation(caller.partnershipId(), own) : List.of();
    }
    return mayRead(caller)
        ? visits.all(caller.partnershipId()).stream().filter(it -> isOpen(caller, it)).toList()
        : List.of();
  }

  /** About one return, the last first. */
  List<Visit> of(Caller caller, long returnId) {
    return all(caller).stream().filter(it -> it.returnId() == returnId).toList();
  }

  public int count(Caller caller, long returnId) {
    return of(caller, returnId).size();
  }

  Optional<Visit> find(Caller caller, long id) {
    return visits
        .find(caller.partnershipId(), id)
        .filter(
            it ->
                caller.organisationId() == null
                    ? mayRead(caller) && isOpen(caller, it)
                    : caller.mayAnswer() && caller.speaksFor(it.organisationId()));
  }

  private static boolean mayRead(Caller caller) {
    return caller.maySeeSubmitted() || caller.is(Role.ADMIN);
  }

  private boolean isOpen(Caller caller, Visit it) {
    return withheld.stream().noneMatch(one -> one.from(caller, it.returnId()));
  }

  /** A return that has been submitted and that the caller may visit. */
  Optional<About> about(Caller caller, long returnId) {
    if (!caller.is(Role.MODERATOR) || !returns.mayReadSubmission(caller, returnId)) {
      return Optional.empty();
    }
    return named(caller, returnId).filter(it -> isSubmitted(caller, returnId));
  }

  /** The same for readers. */
  Optional<About> named(Caller caller, long returnId) {
    return returns
        .find(caller, returnId)
        .map(
            line ->
                new About(
                    line.cycle(),
                    line.organisation().id(),
                    line.organisation().name(),
                    returns.edition(caller, returnId).orElseThrow()));
  }

  private boolean isSubmitted(Caller caller, long returnId) {
    return returns
        .find(caller, returnId)
        .filter(line -> line.agencyReturn().firstSubmittedAt() != null)
        .isPresent();
  }

  @Transactional
  public Outcome record(Caller caller, long returnId, Typed typed) {
    var about = about(caller, returnId);
    if (about.isEmpty()) return new Outcome.NotFound();
    var faults = faults(about.get(), typed);
    if (!faults.isEmpty()) return new Outcome.Invalid(faults);
    return new Outcome.Done(visits.add(visit(caller, 0, returnId, about.get(), typed, 1)));
  }

  /**
   * @param version that the caller saw
   */
  @Transactional
  public Outcome change(Caller caller, long id, int version, Typed typed) {
    var before = find(caller, id);
    var about = before.flatMap(it -> about(caller, it.returnId()));
    if (before.isEmpty() || about.isEmpty()) return new Outcome.NotFound();
    var faults = faults(about.get(), typed);
    if (!faults.isEmpty()) return new Outcome.Invalid(faults);
    var after = visit(caller, id, before.get().returnId(), about.get(), typed, version + 1);
    return visits.replace(after, version) ? new Outcome.Done(id) : new Outcome.Stale();
  }

  private Map<String, String> faults(About about, Typed typed) {
    var faults = forms.faults(typed);
    if (typed.day() != null) {
      VisitRules.fault(typed.day(), about.cycle().opensOn(), England.day(clock.instant()))
          .ifPresent(it -> faults.put("day", it));
    }
    return faults;
  }

  private Visit visit(
      Caller caller, long id, long returnId, About about, Typed typed, int version) {
    var known = new HashSet<>(about.edition().questions().stream().map(Question::key).toList());
    known.retainAll(typed.questions());
    return new Visit(
        id,
        caller.partnershipId(),
        about.organisationId(),
        about.organisation(),
        returnId,
        Objects.requireNonNull(typed.day()),
        typed.people(),
        typed.notes(),
        Objects.requireNonNull(typed.outcome()),
        known,
        caller.personId(),
        clock.instant(),
        version);
  }
}
