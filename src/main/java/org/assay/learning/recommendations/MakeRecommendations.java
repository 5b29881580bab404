package org.assay.learning.recommendations;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import org.assay.learning.recommendations.ChainHistory.Addition;
import org.assay.learning.recommendations.ChainOutcome.Done;
import org.assay.learning.recommendations.ChainOutcome.NotFound;
import org.assay.learning.recommendations.ChainOutcome.Refused;
import org.assay.learning.recommendations.RecommendationNews.What;
import org.assay.learning.recommendations.findings.FindingOutcome;
import org.assay.learning.recommendations.findings.Findings;
import org.assay.learning.recommendations.findings.RecordFindings;
import org.assay.learning.recommendations.names.KnownNames;
import org.assay.learning.recommendations.names.KnownNamesReader;
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
  private final KnownNamesReader names;
  private final ChainHistory history;
  private final Chains chains;
  private final ApplicationEventPublisher<RecommendationMade> events;
  private final ApplicationEventPublisher<RecommendationNews> news;
  private final RecommendationFaults faults;
  private final Clock clock;

  MakeRecommendations(
      RecommendationRepository recommendations,
      ChainRows.Sources sources,
      ChainRows.Owners owners,
      RecommendationNumbers numbers,
      RecordFindings findings,
      Findings recorded,
      KnownNamesReader names,
      ChainHistory history,
      Chains chains,
      ApplicationEventPublisher<RecommendationMade> events,
      ApplicationEventPublisher<RecommendationNews> news,
      RecommendationFaults faults,
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
        other);
  }

  /** The names that its recommendations use, for who makes several. */
  public KnownNames names(Caller caller) {
    return names.of(caller.partnershipId());
  }

  /** All that is wrong with it, by box, if it were made now. */
  public Map<String, String> faults(Caller caller, NewRecommendation it) {
    return faults(caller, it, names(caller));
  }

  public Map<String, String> faults(Caller caller, NewRecommendation it, KnownNames known) {
    return faults.of(caller, it, known);
  }

  /** All that is wrong with it, by box, if it were joined to another now. */
  public Map<String, String> sourceFaults(Caller caller, NewRecommendation it) {
    return faults.ofSource(caller, it, names(caller));
  }

  @Transactional
  public ChainOutcome make(Caller caller, NewRecommendation typed) {
    return make(caller, typed, names(caller));
  }

  /**
   * The same of one of several.
   *
   * @param known is told of its theme
   */
  @Transactional
  public ChainOutcome make(Caller caller, NewRecommendation typed, KnownNames known) {
    if (!ChainRights.mayRun(caller)) return new NotFound();
    var fault = Refused.of(faults(caller, typed, known));
    if (fault.isPresent()) return fault.get();
    var it = typed.themed(known.theme(typed.theme()));
    return onFinding(caller, it, finding -> made(caller, finding, it, known));
  }

  private ChainOutcome made(Caller caller, long finding, NewRecommendation it, KnownNames known) {
    var id = Ids.of(recommendations.save(row(caller, it)).id());
    known.written(it.theme().strip());
    join(caller, id, finding, it);
    var asked = own(caller, id, known.owners(it.owners()).owners());
    events.publishEvent(new RecommendationMade(caller.partnershipId(), id, asked));
    return new Done(id);
  }

  /** Counts what a source asks for as the same as an open recommendation; both sources are kept. */
  @Transactional
  public ChainOutcome support(Caller caller, long recommendation, NewRecommendation typed) {
    return support(caller, recommendation, typed, names(caller));
  }

  /** The same of one of several. */
  @Transactional
  public ChainOutcome support(
      Caller caller, long recommendation, NewRecommendation typed, KnownNames known) {
    var found = recommendations.findByPartnershipIdAndId(caller.partnershipId(), recommendation);
    if (found.isEmpty() || !ChainRights.mayRun(caller)) return new NotFound();
    if (!found.get().state().isOpen()) {
      return new Refused("decision", found.get().ref() + " is closed. Make a new recommendation");
    }
    var fault = Refused.of(faults.ofSource(caller, typed, known));
    if (fault.isPresent()) return fault.get();
    var it = typed.themed(known.theme(typed.theme()));
    return onFinding(caller, it, finding -> supported(caller, recommendation, finding, it));
  }

  private ChainOutcome supported(
      Caller caller, long recommendation, long finding, NewRecommendation it) {
    var there =
        sources.findByPartnershipIdAndFindingIdIn(caller.partnershipId(), List.of(finding)).stream()
            .anyMatch(link -> link.recommendationId() == recommendation);
    if (!there) {
      join(caller, recommendation, finding, it);
      chains
          .find(caller, recommendation)
          .ifPresent(all -> news.publishEvent(RecommendationNews.of(caller, all, What.CHANGED)));
    }
    return new Done(recommendation);
  }

  /** Goes on with the finding that is recorded already, or with a new one. */
  private ChainOutcome onFinding(
      Caller caller, NewRecommendation it, LongFunction<ChainOutcome> next) {
    var known = it.findingId();
    if (known != null) {
      return recorded
          .find(caller, known)
          .map(found -> next.apply(found.id()))
          .orElseGet(NotFound::new);
    }
    return switch (findings.record(caller, it.finding())) {
      case FindingOutcome.Recorded(var id) -> next.apply(id);
      case FindingOutcome.Refused(var why) -> new Refused("found", why);
    };
  }

  private Recommendation row(Caller caller, NewRecommendation it) {
    return new Recommendation(
        null,
        caller.partnershipId(),
        numbers.next(caller.partnershipId()),
        it.words().strip(),
        it.theme().strip(),
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

  /** The organisations among them. */
  private List<Long> own(Caller caller, long recommendation, List<KnownNames.Named> found) {
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
    return found.stream().map(KnownNames.Named::organisationId).filter(Objects::nonNull).toList();
  }
}
