package org.assay.learning.recommendations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assay.learning.recommendations.findings.Finding;
import org.assay.learning.recommendations.rules.AgainstDate;
import org.assay.learning.recommendations.rules.ChainState;
import org.assay.learning.recommendations.rules.EvidenceShows;
import org.assay.learning.recommendations.rules.Quarter;
import org.assay.learning.recommendations.rules.RecommendationStatus;

/**
 * One recommendation with all that led to it and came of it, the oldest first; updates the newest
 * first.
 */
public record Chain(
    Recommendation recommendation,
    List<Source> sources,
    List<RecommendationOwner> owners,
    List<Planned> actions,
    List<QuarterUpdate> updates,
    List<EvidenceCheck> checks,
    List<Reaudit> reaudits,
    List<Escalation> escalations) {

  /** A source with what it found. */
  public record Source(RecommendationSource link, Finding finding) {}

  /**
   * An action with its proof for this recommendation.
   *
   * @param shared how many recommendations it serves
   */
  public record Planned(RecommendationAction action, ActionGap gap, int shared) {}

  public long id() {
    return Ids.of(recommendation.id());
  }

  public RecommendationStatus standing(LocalDate today) {
    return new RecommendationStatus(
        ownerSays(),
        evidence(),
        AgainstDate.of(
            recommendation.state(), recommendation.dueOn(), recommendation.closedOn(), today));
  }

  private ChainState ownerSays() {
    return ChainState.together(owners.stream().map(RecommendationOwner::state).toList());
  }

  private EvidenceShows evidence() {
    if (!reaudits.isEmpty()) return reaudits.getLast().result();
    return checks.isEmpty() ? EvidenceShows.NOT_CHECKED : checks.getLast().shows();
  }

  /** Whether it was closed as implemented after somebody else had seen the proof. */
  public boolean closedWithProof() {
    return recommendation.state().isImplemented()
        && !checks.isEmpty()
        && checks.getLast().shows() == EvidenceShows.SEEN;
  }

  /** Where it waits for the Executive, the last stage, to decide; empty when it does not. */
  Optional<Escalation> beforeExecutive() {
    return escalations.stream().filter(it -> it.lastStage() && it.isOpen()).findFirst();
  }

  /** The owner that the people of an organisation speak for. */
  public Optional<RecommendationOwner> ownedBy(long organisation) {
    return owners.stream()
        .filter(it -> Long.valueOf(organisation).equals(it.organisationId()))
        .findFirst();
  }

  public Optional<RecommendationOwner> owner(long id) {
    return owners.stream().filter(it -> Long.valueOf(id).equals(it.id())).findFirst();
  }

  /** Whether an owner accepted it before a quarter was over and gave no update for that quarter. */
  public boolean lacks(RecommendationOwner owner, Quarter quarter) {
    var answered = owner.answeredOn();
    return owner.state().isWorkedOn()
        && answered != null
        && !answered.isAfter(quarter.lastDay())
        && updates.stream()
            .noneMatch(
                it ->
                    Long.valueOf(it.ownerId()).equals(owner.id())
                        && it.quarter().equals(quarter.code()));
  }

  /** Whether somebody answered, planned, reported or proved something for an owner. */
  boolean isWorkOf(long person) {
    return owners.stream().anyMatch(it -> Long.valueOf(person).equals(it.answeredBy()))
        || updates.stream().anyMatch(it -> it.givenBy() == person)
        || actions.stream()
            .anyMatch(
                it ->
                    it.action().plannedBy() == person
                        || Long.valueOf(person).equals(it.gap().provedBy()));
  }
}
