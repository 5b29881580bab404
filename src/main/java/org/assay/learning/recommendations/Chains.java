package org.assay.learning.recommendations;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.assay.learning.recommendations.Chain.Planned;
import org.assay.learning.recommendations.Chain.Source;
import org.assay.learning.recommendations.findings.Finding;
import org.assay.learning.recommendations.findings.Findings;
import org.assay.learning.recommendations.rules.ChainState;
import org.assay.learning.recommendations.rules.Likeness;
import org.assay.people.identity.Caller;

/** Reads recommendations with their chains, as far as the caller may know them. */
@Singleton
public class Chains {
  private static final int NEAREST = 3;

  private final RecommendationRepository recommendations;
  private final ChainRows.Sources sources;
  private final Findings findings;
  private final ChainRows.Owners owners;
  private final ChainRows.Planned actions;
  private final ChainRows.Gaps gaps;
  private final ChainRows.Updates updates;
  private final ChainRows.Checks checks;
  private final ChainRows.Reaudits reaudits;
  private final ChainRows.Escalated escalations;

  Chains(
      RecommendationRepository recommendations,
      ChainRows.Sources sources,
      Findings findings,
      ChainRows.Owners owners,
      ChainRows.Planned actions,
      ChainRows.Gaps gaps,
      ChainRows.Updates updates,
      ChainRows.Checks checks,
      ChainRows.Reaudits reaudits,
      ChainRows.Escalated escalations) {
    this.recommendations = recommendations;
    this.sources = sources;
    this.findings = findings;
    this.owners = owners;
    this.actions = actions;
    this.gaps = gaps;
    this.updates = updates;
    this.checks = checks;
    this.reaudits = reaudits;
    this.escalations = escalations;
  }

  /** An open recommendation that reads like another, with how alike they are. */
  public record Near(Recommendation recommendation, double likeness) {}

  /** Anyone who owns a part of it sees all of it. */
  public Optional<Chain> find(Caller caller, long id) {
    return recommendations
        .findByPartnershipIdAndId(caller.partnershipId(), id)
        .map(it -> of(caller.partnershipId(), List.of(it)).getFirst())
        .filter(it -> sees(caller, it));
  }

  static boolean sees(Caller caller, Chain chain) {
    if (ChainRights.mayReadAll(caller)) return true;
    var own = caller.organisationId();
    return own != null && ChainRights.mayReadOwn(caller) && chain.ownedBy(own).isPresent();
  }

  /** Of the whole partnership, by number; for those who may read all. */
  public List<Chain> all(Caller caller) {
    return ChainRights.mayReadAll(caller)
        ? of(
            caller.partnershipId(),
            recommendations.findByPartnershipIdOrderByNumber(caller.partnershipId()))
        : List.of();
  }

  /** Some of the partnership's, by number; for those who may read all. */
  public List<Chain> some(Caller caller, List<Long> ids) {
    return ids.isEmpty() || !ChainRights.mayReadAll(caller)
        ? List.of()
        : of(
            caller.partnershipId(),
            recommendations.findByPartnershipIdAndIdInOrderByNumber(caller.partnershipId(), ids));
  }

  /** Those that the caller's organisation owns, by number. */
  public List<Chain> own(Caller caller) {
    var organisation = caller.organisationId();
    return organisation == null || !ChainRights.mayReadOwn(caller)
        ? List.of()
        : ofOrganisation(caller.partnershipId(), organisation);
  }

  List<Chain> ofOrganisation(long partnership, long organisation) {
    var ids =
        owners.findByPartnershipIdAndOrganisationId(partnership, organisation).stream()
            .map(RecommendationOwner::recommendationId)
            .toList();
    return ids.isEmpty()
        ? List.of()
        : of(
            partnership, recommendations.findByPartnershipIdAndIdInOrderByNumber(partnership, ids));
  }

  /** Those that rest on what a case audit found, by number: for those who may read its report. */
  public List<Chain> ofAudit(long partnership, long auditId) {
    var found = findings.ofAudit(partnership, auditId);
    if (found.isEmpty()) return List.of();
    var ids =
        sources.findByPartnershipIdAndFindingIdIn(partnership, found).stream()
            .map(RecommendationSource::recommendationId)
            .distinct()
            .toList();
    return ids.isEmpty()
        ? List.of()
        : of(
            partnership, recommendations.findByPartnershipIdAndIdInOrderByNumber(partnership, ids));
  }

  public List<Chain> open(long partnership) {
    return of(
        partnership, recommendations.findByPartnershipIdAndStateIn(partnership, ChainState.open()));
  }

  /** The open ones that read most like it, the most alike first. */
  public List<Near> near(Caller caller, String words) {
    return near(comparable(caller), words);
  }

  /** Those with which a new one is compared: all that are open, for those who may make one. */
  public List<Recommendation> comparable(Caller caller) {
    return ChainRights.mayRun(caller)
        ? recommendations.findByPartnershipIdAndStateIn(caller.partnershipId(), ChainState.open())
        : List.of();
  }

  /** The same of those, for who asks about several. */
  public static List<Near> near(List<Recommendation> open, String words) {
    return open.stream()
        .map(it -> new Near(it, Likeness.between(words, it.words())))
        .filter(it -> it.likeness() >= Likeness.NEAR)
        .sorted(Comparator.comparingDouble(Near::likeness).reversed())
        .limit(NEAREST)
        .toList();
  }

  /** Each part is read once for all of them. */
  private List<Chain> of(long partnership, List<Recommendation> found) {
    if (found.isEmpty()) return List.of();
    var ids = found.stream().map(it -> Ids.of(it.id())).toList();
    var bySource = sources(partnership, ids);
    var byOwner =
        by(
            owners.findByPartnershipIdAndRecommendationIdIn(partnership, ids),
            RecommendationOwner::id,
            RecommendationOwner::recommendationId);
    var byAction = planned(partnership, ids);
    var byUpdate =
        updates.findByPartnershipIdAndRecommendationIdIn(partnership, ids).stream()
            .sorted(
                Comparator.comparing(QuarterUpdate::quarter)
                    .reversed()
                    .thenComparing(it -> Ids.of(it.id())))
            .collect(groupingBy(QuarterUpdate::recommendationId));
    var byCheck =
        by(
            checks.findByPartnershipIdAndRecommendationIdIn(partnership, ids),
            EvidenceCheck::id,
            EvidenceCheck::recommendationId);
    var byReaudit =
        by(
            reaudits.findByPartnershipIdAndRecommendationIdIn(partnership, ids),
            Reaudit::id,
            Reaudit::recommendationId);
    var byEscalation =
        by(
            escalations.findByPartnershipIdOrderByRaisedOnDesc(partnership),
            Escalation::id,
            Escalation::recommendationId);
    return found.stream()
        .map(
            it -> {
              var id = Ids.of(it.id());
              return new Chain(
                  it,
                  bySource.getOrDefault(id, List.of()),
                  byOwner.getOrDefault(id, List.of()),
                  byAction.getOrDefault(id, List.of()),
                  byUpdate.getOrDefault(id, List.of()),
                  byCheck.getOrDefault(id, List.of()),
                  byReaudit.getOrDefault(id, List.of()),
                  byEscalation.getOrDefault(id, List.of()));
            })
        .toList();
  }

  private static <T> Map<Long, List<T>> by(
      List<T> rows, Function<T, Long> id, Function<T, Long> recommendation) {
    return rows.stream().sorted(Comparator.comparing(id)).collect(groupingBy(recommendation));
  }

  private Map<Long, List<Source>> sources(long partnership, Collection<Long> ids) {
    var links = sources.findByPartnershipIdAndRecommendationIdIn(partnership, ids);
    var found =
        findings
            .some(partnership, links.stream().map(RecommendationSource::findingId).toList())
            .stream()
            .collect(toMap(Finding::id, it -> it));
    return links.stream()
        .sorted(Comparator.comparing(RecommendationSource::id))
        .collect(
            groupingBy(
                RecommendationSource::recommendationId,
                mapping(
                    it -> new Source(it, Objects.requireNonNull(found.get(it.findingId()))),
                    toList())));
  }

  private Map<Long, List<Planned>> planned(long partnership, Collection<Long> ids) {
    var links = gaps.findByPartnershipIdAndRecommendationIdIn(partnership, ids);
    if (links.isEmpty()) return Map.of();
    var actionIds = links.stream().map(ActionGap::actionId).distinct().toList();
    var byId =
        actions.findByPartnershipIdAndIdInOrderByDueOn(partnership, actionIds).stream()
            .collect(toMap(it -> Ids.of(it.id()), it -> it));
    var shared =
        gaps.findByPartnershipIdAndActionIdIn(partnership, actionIds).stream()
            .collect(groupingBy(ActionGap::actionId, counting()));
    return links.stream()
        .sorted(Comparator.comparing(ActionGap::id))
        .collect(
            groupingBy(
                ActionGap::recommendationId,
                mapping(
                    it ->
                        new Planned(
                            Objects.requireNonNull(byId.get(it.actionId())),
                            it,
                            shared.getOrDefault(it.actionId(), 1L).intValue()),
                    toList())));
  }
}
