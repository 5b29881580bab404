package org.assay.reporting.dashboard.priority;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assay.reporting.paper.FigureWords.count;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.assurance.priorities.Indicator;
import org.assay.assurance.priorities.Priorities;
import org.assay.assurance.priorities.Priority;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.cycles.Editions;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.platform.England;
import org.assay.reporting.dashboard.priority.PriorityPage.Behind;
import org.assay.reporting.dashboard.priority.PriorityPage.Line;
import org.assay.reporting.dashboard.priority.PriorityPage.Part;
import org.assay.reporting.dashboard.priority.PrioritySource.Said;
import org.assay.reporting.figures.compliance.CycleGlances;
import org.assay.reporting.figures.compliance.CycleGlances.Whole;
import org.assay.reporting.paper.FigureWords;
import org.jspecify.annotations.Nullable;

/** Makes the pages of the partnership's priorities. */
@Singleton
class PriorityPages {
  private final Priorities priorities;
  private final Cycles cycles;
  private final Editions editions;
  private final CycleGlances glances;
  private final List<PrioritySource> sources;
  private final Clock clock;

  PriorityPages(
      Priorities priorities,
      Cycles cycles,
      Editions editions,
      CycleGlances glances,
      List<PrioritySource> sources,
      Clock clock) {
    this.priorities = priorities;
    this.cycles = cycles;
    this.editions = editions;
    this.glances = glances;
    this.sources = sources.stream().sorted(Comparator.comparing(PrioritySource::source)).toList();
    this.clock = clock;
  }

  PrioritiesPage all(Caller caller) {
    return new PrioritiesPage(
        Navigation.shell(caller, "Priorities", "/cycles"),
        priorities.all(caller.partnershipId()).stream()
            .map(
                it ->
                    new PrioritiesPage.Line(
                        it.title(), "/priorities/" + it.tag(), plan(it), measured(it)))
            .toList());
  }

  private static String plan(Priority it) {
    return "%sPlan of %s to %s."
        .formatted(
            it.owner() == null ? "" : "Led by " + it.owner() + ". ",
            FigureWords.day(it.startsOn()),
            FigureWords.day(it.endsOn()));
  }

  private String measured(Priority it) {
    var by = sources.stream().map(PrioritySource::source).collect(Collectors.toSet());
    var many = it.indicators().stream().filter(i -> by.contains(i.source())).count();
    return "%s of %s lines of “how we will know” have a measure."
        .formatted(count(many), count(it.indicators().size()));
  }

  Optional<PriorityPage> one(Caller caller, String tag) {
    return priorities.find(caller.partnershipId(), tag).map(it -> page(caller, it));
  }

  private PriorityPage page(Caller caller, Priority priority) {
    var at = clock.instant();
    var asking = asking(priority, caller.partnershipId(), at);
    var figures = glances.whole(asking, at);
    var scope =
        new PriorityScope(
            caller,
            priority,
            at,
            figures.stream().map(Whole::data).toList(),
            figures.stream().collect(toMap(it -> it.data().scope().cycle().id(), Whole::told)));
    var all = new LinkedHashMap<PrioritySource, Said>();
    sources.forEach(it -> all.put(it, it.all(scope)));
    var known = new LinkedHashMap<Indicator, List<Known>>();
    priority.indicators().forEach(it -> known.put(it, known(scope, it, all)));
    var parts = parts(all, known.values().stream().flatMap(List::stream).collect(toSet()));
    return new PriorityPage(
        Navigation.shell(caller, priority.title(), "/cycles"),
        priority.title(),
        plan(priority),
        measured(known),
        known.entrySet().stream()
            .filter(it -> !it.getValue().isEmpty())
            .map(it -> line(it.getKey(), it.getValue()))
            .toList(),
        known.entrySet().stream()
            .filter(it -> it.getValue().isEmpty())
            .map(it -> it.getKey().words())
            .toList(),
        parts,
        silent(all),
        behind(scope, all),
        "Figures as at %s, from the last cycle of each question set that asks about it: %s."
            .formatted(
                England.moment(at),
                asking.isEmpty()
                    ? "none does"
                    : asking.stream().map(Cycle::title).collect(Collectors.joining("; "))));
  }

  private static String measured(Map<Indicator, List<Known>> known) {
    var told =
        known.values().stream().filter(those -> those.stream().anyMatch(Known::told)).count();
    return known.isEmpty()
        ? ""
        : "%s of %s lines of the plan have a figure now."
            .formatted(count(told), count(known.size()));
  }

  /** The last cycle of each question set, if it has opened and asks about the priority. */
  private List<Cycle> asking(Priority priority, long partnershipId, Instant at) {
    var seen = new HashSet<String>();
    var today = England.day(at);
    return cycles.all(partnershipId).stream()
        .filter(it -> !it.opensOn().isAfter(today))
        .sorted(Comparator.comparing(Cycle::opensOn).reversed())
        .filter(it -> seen.add(it.questionSetId()))
        .filter(it -> !PriorityScope.tagged(editions.of(it), priority.tag()).isEmpty())
        .toList();
  }

  private static List<Known> known(
      PriorityScope scope, Indicator it, Map<PrioritySource, Said> all) {
    return all.entrySet().stream()
        .filter(each -> each.getKey().source() == it.source())
        .flatMap(
            each ->
                it.questions().isEmpty()
                    ? each.getValue().known().stream()
                    : each.getKey().some(scope, each.getValue(), it.questions()).stream())
        .toList();
  }

  private static Line line(Indicator it, List<Known> known) {
    return new Line(it.words(), it.source().label(), Shown.of(known, it.words()));
  }

  /**
   * @param above what stands under a line of the plan already, and is not said twice
   */
  private static List<Part> parts(Map<PrioritySource, Said> all, Set<Known> above) {
    return all.entrySet().stream()
        .map(
            it ->
                new Part(
                    it.getKey().source().label(),
                    Shown.of(
                        it.getValue().known().stream()
                            .filter(each -> !above.contains(each))
                            .toList(),
                        it.getKey().source().label())))
        .filter(it -> !it.known().isEmpty())
        .toList();
  }

  private static @Nullable String silent(Map<PrioritySource, Said> all) {
    var without =
        all.entrySet().stream()
            .filter(it -> it.getValue().known().isEmpty())
            .map(it -> it.getKey().source().label().toLowerCase(Locale.UK))
            .toList();
    return without.isEmpty()
        ? null
        : "Nothing is known yet from: " + String.join(", ", without) + ".";
  }

  private static List<Behind> behind(PriorityScope scope, Map<PrioritySource, Said> all) {
    return Stream.concat(
            all.values().stream().flatMap(it -> it.behind().stream()),
            scope.cycles().stream()
                .map(
                    it ->
                        new Behind(
                            it.scope().cycle().title(),
                            PriorityTables.of(scope, it, scope.told(it))))
                .filter(it -> !it.tables().isEmpty()))
        .toList();
  }
}
