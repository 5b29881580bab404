package org.assay.learning.recommendations.reviews;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.learning.recommendations.Chain;
import org.assay.learning.recommendations.ChainOutcome;
import org.assay.learning.recommendations.ChainOutcome.Done;
import org.assay.learning.recommendations.ChainOutcome.NotFound;
import org.assay.learning.recommendations.ChainOutcome.Refused;
import org.assay.learning.recommendations.ChainOutcome.Stale;
import org.assay.learning.recommendations.ChainRights;
import org.assay.learning.recommendations.Chains;
import org.assay.learning.recommendations.findings.FindingSource;
import org.assay.learning.recommendations.findings.SourceKind;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** The sources of the partnership's recommendations, each with where it itself stands. */
@Singleton
public class Reviews {
  private final ReviewRepository rows;
  private final Chains chains;
  private final Clock clock;

  Reviews(ReviewRepository rows, Chains chains, Clock clock) {
    this.rows = rows;
    this.chains = chains;
    this.clock = clock;
  }

  /**
   * A source with its recommendations.
   *
   * @param review null while nobody has said where it stands
   */
  public record Line(
      SourceKind kind, String reference, List<Chain> chains, @Nullable Review review) {
    public long open() {
      return chains.stream().filter(it -> it.recommendation().state().isOpen()).count();
    }
  }

  /** By name, of what the caller may read. */
  public List<Line> all(Caller caller) {
    var stored = rows.findByPartnershipIdOrderBySourceReference(caller.partnershipId());
    var lines = new ArrayList<Line>();
    for (var chain : chains.all(caller)) {
      for (var source : chain.sources()) {
        var it = source.finding().what().source();
        var known = lines.stream().filter(l -> is(l, it.kind(), it.reference())).findFirst();
        if (known.isPresent()) {
          if (!known.get().chains().contains(chain)) known.get().chains().add(chain);
          continue;
        }
        var chains = new ArrayList<>(List.of(chain));
        lines.add(new Line(it.kind(), it.reference(), chains, review(stored, it)));
      }
    }
    lines.sort(Comparator.comparing(Line::reference));
    return lines;
  }

  private static @Nullable Review review(List<Review> stored, FindingSource of) {
    return stored.stream()
        .filter(it -> it.sourceKind().equals(of.kind().code()))
        .filter(it -> it.sourceReference().equals(of.reference()))
        .findFirst()
        .orElse(null);
  }

  private static boolean is(Line line, SourceKind kind, String reference) {
    return line.kind() == kind && line.reference().equals(reference);
  }

  /** The one of that name; empty while nobody has said where it stands. */
  public Optional<Review> find(long partnershipId, SourceKind kind, String reference) {
    return rows.findByPartnershipIdAndSourceKindAndSourceReference(
        partnershipId, kind.code(), reference);
  }

  /**
   * Where it is to stand.
   *
   * @param version of what the caller saw; null while nobody had said anything
   */
  public record Wanted(
      SourceKind kind,
      String reference,
      ReviewStage stage,
      @Nullable LocalDate publishedOn,
      @Nullable LocalDate responseDueOn,
      @Nullable Integer version) {}

  /** What is wrong with it, by box, apart from recommendations of it that are open. */
  public Map<String, String> faults(Wanted it) {
    return fault(it, 0, England.day(clock.instant())).map(Refused::faults).orElse(Map.of());
  }

  /** Why a review cannot stand there; empty when it can. */
  static Optional<Refused> fault(Wanted it, long open, LocalDate today) {
    return switch (it.stage()) {
      case UNDER_WAY -> Optional.empty();
      case PUBLISHED -> published(it, today);
      case RESPONSE_DUE ->
          Refused.all(
              published(it, today),
              it.responseDueOn() == null
                  ? Optional.of(new Refused("due", "Enter the date by which the response is due"))
                  : Optional.empty());
      case CLOSED ->
          open > 0
              ? Optional.of(
                  new Refused(
                      "stage",
                      "The review cannot be closed while recommendations of it are open: %d are"
                          .formatted(open)))
              : Optional.empty();
    };
  }

  private static Optional<Refused> published(Wanted it, LocalDate today) {
    var due = it.responseDueOn();
    if (it.publishedOn() == null) {
      return Optional.of(new Refused("published", "Enter the date on which it was published"));
    }
    if (it.publishedOn().isAfter(today)) {
      return Optional.of(
          new Refused("published", "The date on which it was published must be today or earlier"));
    }
    return due != null && due.isBefore(it.publishedOn())
        ? Optional.of(new Refused("due", "The response is due before the review was published"))
        : Optional.empty();
  }

  @Transactional
  public ChainOutcome set(Caller caller, Wanted wanted) {
    if (!ChainRights.mayRun(caller)) return new NotFound();
    var line = all(caller).stream().filter(it -> is(it, wanted.kind(), wanted.reference()));
    var found = line.findFirst();
    if (found.isEmpty()) return new NotFound();
    var fault = fault(wanted, found.get().open(), England.day(clock.instant()));
    if (fault.isPresent()) return fault.get();
    var before = found.get().review();
    var known = before == null ? null : (Integer) before.version();
    if (!Objects.equals(known, wanted.version())) return new Stale();
    var row = row(caller, wanted, before);
    var stored = before == null ? rows.save(row) : rows.update(row);
    return new Done(stored.id() == null ? 0 : stored.id());
  }

  private Review row(Caller caller, Wanted it, @Nullable Review before) {
    return new Review(
        before == null ? null : before.id(),
        caller.partnershipId(),
        it.kind().code(),
        it.reference(),
        it.stage(),
        it.publishedOn(),
        it.responseDueOn(),
        caller.personId(),
        England.day(clock.instant()),
        before == null ? 1 : before.version());
  }
}
