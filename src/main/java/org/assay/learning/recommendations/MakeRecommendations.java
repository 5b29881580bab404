package org.assay.learning.recommendations;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.learning.recommendations.ChainHistory.Addition;
import org.assay.learning.recommendations.ChainOutcome.Done;
import org.assay.learning.recommendations.ChainOutcome.NotFound;
import org.assay.learning.recommendations.ChainOutcome.Refused;
import org.assay.learning.recommendations.RecommendationNews.What;
import org.assay.learning.recommendations.findings.Finding;
import org.assay.learning.recommendations.findings.FindingOutcome;
import org.assay.learning.recommendations.findings.Findings;
import org.assay.learning.recommendations.findings.RecordFindings;
import org.assay.learning.recommendations.rules.ChainState;
import org.assay.people.identity.Caller;
import org.assay.platform.UtcTime;

/** Makes a recommendation, or joins what a source asks for to one that is open already. */
@Singleton
public class MakeRecommendations {
  private final RecommendationRepository recommendations;
  private final ChainRows.Sources sources;
  private final ChainRows.Owners owners;
  private final RecommendationNumbers numbers;
  private final RecordFindings findings;
  private final Findings recorded;
  private final OwnerNames names;
  private final ChainHistory history;
  private final Chains chains;
  private final ApplicationEventPublisher<RecommendationMade> events;
  private final ApplicationEventPublisher<RecommendationNews> news;
  private final RecommendationFaults faults;
  private final ThemeNames themes;
  private final Clock clock;

  MakeRecommendations(
      RecommendationRepository recommendations,
      ChainRows.Sources sources,
      ChainRows.Owners owners,
      RecommendationNumbers numbers,
      RecordFindings findings,
      Findings recorded,
      OwnerNames names,
      ChainHistory history,
      Chains chains,
      ApplicationEventPublisher<RecommendationMade> events,
      ApplicationEventPublisher<RecommendationNews> news,
      RecommendationFaults faults,
      ThemeNames themes,
      Clock clock) {
    this.history = history;
    this.recommendations = recommendations;
    this.sources = sources;
    this.owners = owners;
    this.numbers = numbers;
    this.findings = findings;
    this.recorded = recorded;
    this.names = names;
    this.chains = chains;
    this.events = events;
    this.news = news;
    this.faults = faults;
    this.themes = themes;
    this.clock = clock;
  }

  /** The same by another clock, for what is entered afterwards. Needs a transaction. */
  public MakeRecommendations at(Clock other) {
    return new MakeRecommendations(
        recommendations,
        sources,
        owners,
        numbers,
        findings.at(other),
        recorded,
        names,
        history,
        chains,
        events,
        news,
        faults.at(other),
        themes,
        other);
  }

  /** All that is wrong with it, by box, if it were made now. */
  public Map<String, String> faults(Caller caller, NewRecommendation it) {
    return faults.of(caller, it);
  }

  /** All that is wrong with it, by box, if it were joined to another now. */
  public Map<String, String> sourceFaults(NewRecommendation it) {
    return faults.ofSource(it);
  }

  @Transactional
  public ChainOutcome make(Caller caller, NewRecommendation it) {
    if (!ChainRights.mayRun(caller)) return new NotFound();
    var fault = RecommendationFaults.first(faults(caller, it));
    if (fault.isPresent()) return fault.get();
    var finding = finding(caller, it);
    if (finding.isEmpty()) return new NotFound();
    var stored = recommendations.save(row(caller, it));
    var id = Ids.of(stored.id());
    join(caller, id, finding.get(), it);
    var asked = own(caller, id, it);
    events.publishEvent(new RecommendationMade(caller.partnershipId(), id, asked));
    return new Done(id);
  }

  /** Counts what a source asks for as the same as an open recommendation; both sources are kept. */
  @Transactional
  public ChainOutcome support(Caller caller, long recommendation, NewRecommendation it) {
    var found = recommendations.findByPartnershipIdAndId(caller.partnershipId(), recommendation);
    if (found.isEmpty() || !ChainRights.mayRun(caller)) return new NotFound();
    if (!found.get().state().isOpen()) {
      return new Refused("decision", found.get().ref() + " is closed. Make a new recommendation");
    }
    var fault = RecommendationFaults.first(sourceFaults(it));
    if (fault.isPresent()) return fault.get();
    var finding = finding(caller, it);
    if (finding.isEmpty()) return new NotFound();
    var there =
        sources
            .findByPartnershipIdAndFindingIdIn(caller.partnershipId(), List.of(finding.get()))
            .stream()
            .anyMatch(link -> link.recommendationId() == recommendation);
    if (!there) {
      join(caller, recommendation, finding.get(), it);
      chains
          .find(caller, recommendation)
          .ifPresent(all -> news.publishEvent(RecommendationNews.of(caller, all, What.CHANGED)));
    }
    return new Done(recommendation);
  }

  /** The one that is recorded already, or a new one. */
  private Optional<Long> finding(Caller caller, NewRecommendation it) {
    var known = it.findingId();
    if (known != null) return recorded.find(caller, known).map(Finding::id);
    return findings.record(caller, it.finding()) instanceof FindingOutcome.Recorded(var id)
        ? Optional.of(id)
        : Optional.empty();
  }

  private Recommendation row(Caller caller, NewRecommendation it) {
    return new Recommendation(
        null,
        caller.partnershipId(),
        numbers.next(caller.partnershipId()),
        it.words().strip(),
        themes.spelled(caller.partnershipId(), it.theme()),
        it.priority(),
        Objects.requireNonNull(it.dueOn()),
        it.measure().strip(),
        ChainState.ASKED,
        it.madeOn(),
        caller.personId(),
        UtcTime.of(clock.instant()),
        null,
        null,
        null,
        null,
        1);
  }

  private void join(Caller caller, long recommendation, long finding, NewRecommendation it) {
    var source =
        sources.save(
            new RecommendationSource(
                null,
                caller.partnershipId(),
                recommendation,
                finding,
                it.ref(),
                it.words().strip(),
                it.madeOn()));
    history.added(
        Addition.SOURCE,
        caller.partnershipId(),
        recommendation,
        Ids.of(source.id()),
        clock.instant());
  }

  private List<Long> own(Caller caller, long recommendation, NewRecommendation it) {
    var found = names.find(caller.partnershipId(), it.owners()).owners();
    for (var owner : found) {
      owners.save(
          new RecommendationOwner(
              null,
              caller.partnershipId(),
              recommendation,
              owner.organisationId(),
              owner.bodyId(),
              owner.name(),
              ChainState.ASKED,
              null,
              null,
              null,
              null,
              1));
    }
    return found.stream().map(OwnerNames.Named::organisationId).filter(Objects::nonNull).toList();
  }
}
