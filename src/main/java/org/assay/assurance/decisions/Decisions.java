package org.assay.assurance.decisions;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.assay.assurance.decisions.DecisionOutcome.Done;
import org.assay.assurance.decisions.DecisionOutcome.NotFound;
import org.assay.assurance.decisions.DecisionOutcome.Refused;
import org.assay.assurance.decisions.DecisionStep.Kind;
import org.assay.collection.returns.WithheldReturns;
import org.assay.engine.questionset.BlankText;
import org.assay.people.identity.Caller;
import org.assay.platform.guarded.GuardedForms;
import org.jspecify.annotations.Nullable;

/** Decisions, for those of the partnership who may read and follow them. */
@Singleton
public class Decisions {
  private final DecisionRows.Asked asked;
  private final DecisionRows.Steps steps;
  private final DecisionsAt reader;
  private final DecisionNumbers numbers;
  private final DecisionBodies bodies;
  private final GuardedForms forms;
  private final List<WithheldReturns> withheld;
  private final DecisionOwners owners;
  private final ApplicationEventPublisher<DecisionNews> events;
  private final Clock clock;

  Decisions(
      DecisionRows.Asked asked,
      DecisionRows.Steps steps,
      DecisionsAt reader,
      DecisionNumbers numbers,
      DecisionBodies bodies,
      GuardedForms forms,
      List<WithheldReturns> withheld,
      DecisionOwners owners,
      ApplicationEventPublisher<DecisionNews> events,
      Clock clock) {
    this.owners = owners;
    this.events = events;
    this.asked = asked;
    this.steps = steps;
    this.reader = reader;
    this.numbers = numbers;
    this.bodies = bodies;
    this.forms = forms;
    this.withheld = withheld;
    this.clock = clock;
  }

  /** The same by another clock, for what is entered afterwards. Needs a transaction. */
  public Decisions at(Clock other) {
    return new Decisions(
        asked, steps, reader, numbers, bodies, forms.at(other), withheld, owners, events, other);
  }

  /** The last meeting first; without those about a return that the caller may not read yet. */
  public List<Decision> all(Caller caller) {
    return DecisionRights.mayRead(caller)
        ? reader.of(caller.partnershipId(), clock.instant()).stream()
            .filter(it -> sees(caller, it.what()))
            .toList()
        : List.of();
  }

  public Optional<Decision> find(Caller caller, long id) {
    return asked
        .findByPartnershipIdAndId(caller.partnershipId(), id)
        .filter(it -> DecisionRights.mayRead(caller) && sees(caller, it))
        .map(it -> decision(it, id));
  }

  /** One that the caller's organisation is to do and that is open, by its name. */
  public Optional<Decision> owned(Caller caller, long id) {
    var own = caller.organisationId();
    if (own == null || !caller.mayAnswer()) return Optional.empty();
    return asked
        .findByPartnershipIdAndId(caller.partnershipId(), id)
        .map(it -> decision(it, id))
        .filter(it -> it.state() == DecisionState.OPEN && isOwnedBy(it, caller, own));
  }

  private boolean isOwnedBy(Decision it, Caller caller, long organisation) {
    var owner = it.owner();
    return owner != null
        && owners
            .organisation(caller.partnershipId(), owner)
            .filter(found -> found.id() == organisation)
            .isPresent();
  }

  private Decision decision(AskedDecision it, long id) {
    return new Decision(
        it, steps.findByPartnershipIdAndDecisionIdOrderById(it.partnershipId(), id));
  }

  private void tell(Caller caller, long id, DecisionNews.Kind kind) {
    events.publishEvent(new DecisionNews(caller.partnershipId(), id, kind, caller.personId()));
  }

  /** Who asked it, and the person who is to do it; nobody before it is decided. */
  public List<Long> concerned(long partnershipId, long id) {
    return asked
        .findByPartnershipIdAndId(partnershipId, id)
        .map(it -> decision(it, id))
        .map(
            it -> {
              var people = new ArrayList<Long>();
              var owner = it.owner();
              if (owner == null) return people;
              people.add(it.steps().getFirst().personId());
              people.addAll(owners.people(partnershipId, owner));
              return people;
            })
        .orElseGet(ArrayList::new);
  }

  /** The number of a decision by its id. */
  Optional<Integer> number(Caller caller, @Nullable Long id) {
    return id == null
        ? Optional.empty()
        : asked.findByPartnershipIdAndId(caller.partnershipId(), id).map(AskedDecision::number);
  }

  private boolean sees(Caller caller, AskedDecision it) {
    var about = it.returnId();
    return about == null || withheld.stream().noneMatch(one -> one.from(caller, about));
  }

  @Transactional
  public DecisionOutcome ask(Caller caller, NewDecision it) {
    var escalates = it.kind() == DecisionKind.ESCALATION;
    var may = escalates ? DecisionRights.mayEscalate(caller) : DecisionRights.mayAsk(caller);
    if (!may) return new NotFound();
    var faults = new LinkedHashMap<String, String>();
    if (!escalates && !bodies.names(caller.partnershipId()).contains(it.body())) {
      faults.put("body", "Select who is asked");
    }
    faults.putAll(
        escalates
            ? forms.faults("asked", it.asked(), DecisionForms.FOR_EXECUTIVE)
            : forms.faults(new DecisionForms.ForMeeting(it.heldOn(), it.asked())));
    if (!faults.isEmpty()) return new Refused(faults);
    var body = escalates ? bodies.executive(caller.partnershipId()) : it.body();
    var id =
        Objects.requireNonNull(
            asked
                .save(AskedDecision.of(caller, it, numbers.next(caller.partnershipId()), body))
                .id());
    steps.save(step(caller, id, Kind.ASKED, null));
    if (escalates) tell(caller, id, DecisionNews.Kind.ESCALATED);
    return new Done(id);
  }

  /**
   * @param seen version of the decision that the caller saw
   */
  @Transactional
  public DecisionOutcome decide(
      Caller caller, long id, int seen, String words, String owner, @Nullable LocalDate due) {
    var form = new DecisionForms.Decided(words, owner, due);
    return change(
        caller,
        id,
        seen,
        it -> DecisionRights.mayDecide(caller, it.what()),
        it ->
            it.state() == DecisionState.ASKED
                ? forms.faults(form)
                : Map.of("decided", "This was decided already"),
        step(caller, id, Kind.DECIDED, form.decided())
            .owned(owners.named(caller.partnershipId(), form.owner()), due));
  }

  /**
   * Notes what became of it so far.
   *
   * @param due the day by which it is to be done from now on; null when that does not change
   */
  @Transactional
  public DecisionOutcome note(
      Caller caller, long id, int seen, String words, @Nullable LocalDate due) {
    return follow(
        caller,
        id,
        seen,
        forms.faults("note", words, DecisionForms.NOTED),
        Map.of("note", "Only an open decision is followed up"),
        step(caller, id, Kind.NOTED, BlankText.orEmpty(words)).owned(null, due));
  }

  /** Closes it with what shows that it was done. */
  @Transactional
  public DecisionOutcome finish(Caller caller, long id, int seen, String proof) {
    return follow(
        caller,
        id,
        seen,
        forms.faults("proof", proof, DecisionForms.FINISHED),
        Map.of("proof", "Only an open decision can be closed as done"),
        step(caller, id, Kind.DONE, BlankText.orEmpty(proof)));
  }

  /**
   * A step with an open decision.
   *
   * @param faults of what was written, by box
   * @param notOpen what is said when the decision is no longer open, or not yet
   */
  private DecisionOutcome follow(
      Caller caller,
      long id,
      int seen,
      Map<String, String> faults,
      Map<String, String> notOpen,
      DecisionStep step) {
    return change(
        caller,
        id,
        seen,
        it -> DecisionRights.mayFollow(caller, it.what()),
        it -> it.state() == DecisionState.OPEN ? faults : notOpen,
        step);
  }

  /**
   * Closes it because another decision takes its place. The Executive is told when somebody else
   * does so with what was escalated to it.
   *
   * @param number of the other one
   * @param why needed for what was escalated; else blank will do
   */
  @Transactional
  public DecisionOutcome supersede(Caller caller, long id, int seen, int number, String why) {
    var other = asked.findByPartnershipIdAndNumber(caller.partnershipId(), number);
    var by = other.map(AskedDecision::id).filter(it -> it != id).orElse(null);
    return change(
        caller,
        id,
        seen,
        it -> DecisionRights.maySupersede(caller, it),
        it ->
            it.state().isPending()
                ? superseding(it.what(), by, why)
                : Map.of("by", "The decision is closed already"),
        step(caller, id, Kind.SUPERSEDED, BlankText.orNull(why)).replacedBy(by));
  }

  private Map<String, String> superseding(AskedDecision it, @Nullable Long by, String why) {
    var faults = new LinkedHashMap<String, String>();
    if (by == null) faults.put("by", "Enter the number of another decision, for instance D12");
    if (it.kind() == DecisionKind.ESCALATION || !why.isBlank()) {
      faults.putAll(forms.faults("why", why, DecisionForms.REPLACED));
    }
    return faults;
  }

  private DecisionOutcome change(
      Caller caller,
      long id,
      int seen,
      Predicate<Decision> may,
      Function<Decision, Map<String, String>> fault,
      DecisionStep step) {
    var found = find(caller, id).filter(may);
    if (found.isEmpty()) return new NotFound();
    var it = found.get();
    if (it.what().version() != seen) {
      var changed = "Somebody changed this decision after you opened it";
      return new Refused(Map.of("changed", changed));
    }
    var faults = fault.apply(it);
    if (!faults.isEmpty()) return new Refused(faults);
    asked.update(it.what());
    steps.save(step);
    if (step.kind() == Kind.DECIDED) tell(caller, id, DecisionNews.Kind.DECIDED);
    if (step.kind() == Kind.SUPERSEDED && it.what().kind() == DecisionKind.ESCALATION) {
      tell(caller, id, DecisionNews.Kind.SUPERSEDED);
    }
    return new Done(id);
  }

  private DecisionStep step(Caller caller, long decision, Kind kind, @Nullable String words) {
    return DecisionStep.by(caller, clock.instant(), decision, kind, words);
  }
}
