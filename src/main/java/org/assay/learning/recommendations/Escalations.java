package org.assay.learning.recommendations;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.desk.settings.PartnershipBodies;
import org.assay.desk.settings.PartnershipSettings;
import org.assay.desk.settings.Setting;
import org.assay.learning.recommendations.ChainHistory.Addition;
import org.assay.learning.recommendations.ChainOutcome.Done;
import org.assay.learning.recommendations.ChainOutcome.NotFound;
import org.assay.learning.recommendations.ChainOutcome.Refused;
import org.assay.learning.recommendations.RecommendationNews.What;
import org.assay.people.identity.Caller;
import org.assay.platform.England;

/** Takes a recommendation up, stage by stage, to the Executive, which decides. */
@Singleton
public class Escalations {
  private static final List<String> USUAL = List.of("Performance, audit and scrutiny", "Executive");
  private static final int LONGEST = 2_000;

  private final Chains chains;
  private final ChainRows.Escalated escalations;
  private final ChainHistory history;
  private final PartnershipSettings settings;
  private final PartnershipBodies bodies;
  private final ApplicationEventPublisher<RecommendationNews> events;
  private final GuardedWords guarded;
  private final Clock clock;

  Escalations(
      Chains chains,
      ChainRows.Escalated escalations,
      ChainHistory history,
      PartnershipSettings settings,
      PartnershipBodies bodies,
      ApplicationEventPublisher<RecommendationNews> events,
      GuardedWords guarded,
      Clock clock) {
    this.chains = chains;
    this.escalations = escalations;
    this.history = history;
    this.settings = settings;
    this.bodies = bodies;
    this.events = events;
    this.guarded = guarded;
    this.clock = clock;
  }

  /** The same by another clock, for what is entered afterwards. Needs a transaction. */
  public Escalations at(Clock other) {
    return new Escalations(
        chains, escalations, history, settings, bodies, events, guarded.at(other), other);
  }

  /**
   * The partnership's own stages, the first one first; those of its bodies, or the usual ones,
   * while it has set none.
   */
  public List<String> stages(long partnership) {
    var own = settings.lines(partnership, Setting.ASSURANCE_STAGES);
    if (!own.isEmpty()) return own;
    var named = bodies.wayUp(partnership);
    return named.size() == 2 ? named : USUAL;
  }

  /** Takes it to the stage after the one where it is. */
  @Transactional
  public ChainOutcome raise(Caller caller, long recommendation, String reason) {
    var found =
        ChainRights.mayEscalate(caller)
            ? chains.find(caller, recommendation)
            : Optional.<Chain>empty();
    if (found.isEmpty()) return new NotFound();
    var stages = stages(caller.partnershipId());
    var before = found.get().escalations();
    var next = before.isEmpty() ? 1 : before.getLast().stage() + 1;
    var fault = fault(found.get(), before, next > stages.size(), reason);
    if (fault.isPresent()) return fault.get();
    var last = next == stages.size();
    var row =
        new Escalation(
            null,
            caller.partnershipId(),
            recommendation,
            next,
            stages.get(next - 1),
            last,
            reason.strip(),
            caller.personId(),
            today(),
            null,
            null,
            null);
    var id = Ids.of(escalations.save(row).id());
    history.added(Addition.ESCALATION, caller.partnershipId(), recommendation, id, clock.instant());
    events.publishEvent(
        RecommendationNews.of(
            caller, found.get(), last ? What.ESCALATED_TO_EXECUTIVE : What.ESCALATED));
    return new Done(id);
  }

  private Optional<Refused> fault(
      Chain chain, List<Escalation> before, boolean beyond, String reason) {
    if (!chain.recommendation().state().isOpen()) {
      return Optional.of(new Refused("escalate", "The recommendation is closed"));
    }
    if (beyond && before.getLast().isOpen()) {
      return Optional.of(
          new Refused("escalate", "It is at the last stage, which has not decided yet"));
    }
    if (beyond) {
      return Optional.of(new Refused("escalate", "The last stage has decided about it already"));
    }
    return fault("escalate", reason, "why it is escalated");
  }

  /**
   * Records what was decided at a stage: at the last one by a member of the Executive, before by
   * those who escalate.
   */
  @Transactional
  public ChainOutcome decide(Caller caller, long id, String decision) {
    var found =
        escalations
            .findByPartnershipIdAndId(caller.partnershipId(), id)
            .filter(it -> mayDecide(caller, it));
    if (found.isEmpty()) return new NotFound();
    var it = found.get();
    if (!it.isOpen()) return new Refused("decision-" + id, "This was decided already");
    var fault = fault("decision-" + id, decision, "what was decided");
    if (fault.isPresent()) return fault.get();
    escalations.update(
        new Escalation(
            it.id(),
            it.partnershipId(),
            it.recommendationId(),
            it.stage(),
            it.stageName(),
            it.lastStage(),
            it.reason(),
            it.raisedBy(),
            it.raisedOn(),
            decision.strip(),
            caller.personId(),
            today()));
    history.added(
        Addition.DECISION, it.partnershipId(), it.recommendationId(), id, clock.instant());
    chains
        .find(caller, it.recommendationId())
        .ifPresent(
            chain -> events.publishEvent(RecommendationNews.of(caller, chain, What.DECIDED)));
    return new Done(id);
  }

  public static boolean mayDecide(Caller caller, Escalation it) {
    return it.lastStage() ? ChainRights.mayDecide(caller) : ChainRights.mayEscalate(caller);
  }

  private Optional<Refused> fault(String box, String text, String what) {
    return guarded.required(box, text, what, LONGEST);
  }

  private LocalDate today() {
    return England.day(clock.instant());
  }
}
