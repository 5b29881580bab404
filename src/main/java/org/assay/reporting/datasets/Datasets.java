package org.assay.reporting.datasets;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.FormKind;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.VersionOrder;
import org.assay.learning.recommendations.rules.Quarter;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.jspecify.annotations.Nullable;

/** The datasets of a partnership, with their quarters and series. */
@Singleton
class Datasets {
  private final Editions editions;
  private final Cycles cycles;
  private final DatasetRepository figures;
  private final Clock clock;

  Datasets(Editions editions, Cycles cycles, DatasetRepository figures, Clock clock) {
    this.editions = editions;
    this.cycles = cycles;
    this.figures = figures;
    this.clock = clock;
  }

  /**
   * A question set for quarterly figures.
   *
   * @param asked the cycles that asked it, the last first
   */
  record Dataset(Edition edition, List<Cycle> asked) {
    String id() {
      return edition.set().id();
    }

    Optional<Quarter> last() {
      return asked.stream().findFirst().map(it -> Quarter.completeOn(it.opensOn()));
    }
  }

  /** What is shown of one of them. */
  record View(
      Dataset dataset,
      List<MeasureSeries> series,
      List<PartSeries> parts,
      List<Reported> reported,
      List<DatasetRepository.Said> said,
      List<FigureQuery> toAsk) {}

  static boolean mayRead(Caller caller) {
    return caller.organisationId() == null
        && caller.groupId() == null
        && (caller.mayReadPapers() || caller.is(Role.ADMIN) || caller.is(Role.ANALYST));
  }

  /** Sees small numbers, and which agency reported what. */
  static boolean mayReadAll(Caller caller) {
    return caller.maySeeSubmitted();
  }

  /** Every dataset, by title. */
  List<Dataset> all(Caller caller) {
    if (!mayRead(caller)) return List.of();
    var published = editions.all(caller.partnershipId());
    var cycles = this.cycles.all(caller.partnershipId());
    return published.stream()
        .map(Editions.Published::id)
        .distinct()
        .flatMap(id -> newest(published, id).stream())
        .map(it -> dataset(cycles, it))
        .sorted(Comparator.comparing(it -> it.edition().set().title()))
        .toList();
  }

  private Optional<Edition> newest(List<Editions.Published> published, String id) {
    return published.stream()
        .filter(it -> it.id().equals(id) && !it.retired())
        .map(Editions.Published::version)
        .max(VersionOrder.BY_NUMBERS)
        .flatMap(version -> editions.find(id, version))
        .filter(it -> it.set().kind() == FormKind.DATASET);
  }

  private Dataset dataset(List<Cycle> cycles, Edition edition) {
    var asked =
        cycles.stream()
            .filter(it -> it.questionSetId().equals(edition.set().id()))
            .sorted(Comparator.comparing(Cycle::opensOn).reversed())
            .toList();
    return new Dataset(asked.isEmpty() ? edition : editions.of(asked.getFirst()), asked);
  }

  Optional<View> find(Caller caller, String id) {
    return find(caller, id, clock.instant());
  }

  /**
   * @param at up to when submissions count
   */
  Optional<View> find(Caller caller, String id, Instant at) {
    return all(caller).stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .map(it -> view(caller, it, at));
  }

  private View view(Caller caller, Dataset it, Instant now) {
    var measures = measures(it.edition());
    var reported = figures.figures(caller.partnershipId(), it.id(), now);
    var said = figures.said(caller.partnershipId(), it.id(), now);
    return new View(
        it,
        measures.stream().map(measure -> MeasureSeries.of(measure, reported)).toList(),
        parts(it.edition(), figures.parts(caller.partnershipId(), it.id(), now)),
        reported,
        said,
        FigureQuery.of(measures, reported, said));
  }

  private static List<PartSeries> parts(Edition edition, List<PartSeries.Counted> counted) {
    var series = new ArrayList<PartSeries>();
    for (var it : edition.questions()) {
      if (it.type() instanceof ItemType.BreakdownItem item) {
        series.add(PartSeries.of(it, item, counted));
      }
    }
    return series;
  }

  static List<Measure> measures(Edition edition) {
    return edition.questions().stream().map(Datasets::measure).filter(Objects::nonNull).toList();
  }

  private static @Nullable Measure measure(Question it) {
    var share = it.type() instanceof ItemType.PercentItem;
    var move = it.move() == null ? Measure.UNDECLARED : it.move().doubleValue();
    return share || it.type() instanceof PlainItem.CountItem
        ? new Measure(it.key(), it.ref(), it.text(), share, move)
        : null;
  }
}
