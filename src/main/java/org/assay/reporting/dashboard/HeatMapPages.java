package org.assay.reporting.dashboard;

import static org.assay.reporting.paper.FigureWords.number;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.collection.cycles.Cut;
import org.assay.collection.cycles.Cycle;
import org.assay.engine.questionset.Edition;
import org.assay.engine.questionset.Section;
import org.assay.people.identity.Caller;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.Pagination;
import org.assay.reporting.BandRatings;
import org.assay.reporting.dashboard.HeatMapPage.Only;
import org.assay.reporting.dashboard.HeatMapRepository.Organisation;
import org.assay.reporting.dashboard.OverviewPage.WhereBlock;
import org.assay.reporting.dashboard.meeting.Quadrants;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.CycleDataReader;
import org.assay.reporting.figures.CycleFigures.Returned;
import org.assay.reporting.figures.tally.TalliesAt;
import org.jspecify.annotations.Nullable;

/** Makes the heat-map: organisations, or groups of them, by standard. */
@Singleton
class HeatMapPages {
  static final int SIZE = 50;

  /** The first of these that divides most of the returns stands on the first page. */
  private static final List<Cut> WHERE =
      List.of(Cut.DISTRICT, Cut.SECTOR, Cut.PHASE, Cut.SETTING_TYPE);

  private final CycleDataReader reader;
  private final HeatMapRepository organisations;
  private final CutChoices choices;
  private final ReturnsLeftOut kept;

  HeatMapPages(
      CycleDataReader reader,
      HeatMapRepository organisations,
      CutChoices choices,
      ReturnsLeftOut kept) {
    this.reader = reader;
    this.organisations = organisations;
    this.choices = choices;
    this.kept = kept;
  }

  /** Null where nothing can be rated: no return, no band, or nothing that divides them. */
  @Nullable WhereBlock where(CycleData data) {
    var scope = data.scope();
    var ratings = ratings(scope.edition());
    var icbs = choices.icbs(scope.cycle().partnershipId());
    if (ratings.none() || data.returned() == 0) return null;
    var cuts = cuts(data, icbs);
    if (cuts.isEmpty()) return null;
    var shown = shown(cuts, data.returned());
    var map =
        new HeatTables(
            scope.cycle(), standards(scope.edition()), ratings, scope.edition().set().scoring());
    return new WhereBlock(
        map.groups(shown),
        "Mean of the organisations' scores. Open a cell for its organisations.",
        others(scope.cycle(), cuts, shown));
  }

  /** What divides the organisations, each with their scores. */
  private static List<GroupScores> cuts(CycleData data, Map<String, String> icbs) {
    return WHERE.stream()
        .map(cut -> GroupScores.of(cut, data.figures().returned(), data.figures().sections(), icbs))
        .filter(it -> it.groups().size() > 1)
        .toList();
  }

  /** The first that half of the returns have a group in. */
  private static GroupScores shown(List<GroupScores> cuts, int returned) {
    return cuts.stream()
        .filter(it -> it.returns() * 2 >= returned)
        .findFirst()
        .orElse(cuts.getFirst());
  }

  private static List<PageHead.Link> others(
      Cycle cycle, List<GroupScores> cuts, GroupScores shown) {
    var path = "/cycles/" + cycle.id() + "/heat-map";
    return Stream.concat(
            cuts.stream()
                .filter(it -> it != shown)
                .map(
                    it ->
                        new PageHead.Link(
                            "By " + it.cut().label().toLowerCase(java.util.Locale.UK),
                            path + HeatMapSearch.rows(it.cut()),
                            false)),
            Stream.of(new PageHead.Link("By organisation", path, false)))
        .toList();
  }

  private static HeatMapBody groups(HeatTables map, Cut rows, GroupScores scores) {
    return HeatMapBody.groups(map.groups(scores), groupsInWords(rows, scores));
  }

  private HeatMapBody organisations(
      Caller caller,
      Cycle cycle,
      Edition edition,
      HeatMapSearch search,
      Instant at,
      HeatTables map,
      Set<Long> withheld) {
    var found = organisations.page(cycle, at, search, quadrants(edition), withheld, SIZE);
    return new HeatMapBody(
        map.organisations(found.items(), caller.maySeeSubmitted(), search),
        found.total() == 0 ? "No return matches." : found.range() + " organisations.",
        held(edition, found.items()),
        found);
  }

  HeatMapPage page(Caller caller, Cycle cycle, Edition edition, HeatMapSearch search, Instant at) {
    var tallies = reader.at(cycle, at);
    var returned = reader.returned(tallies);
    var all = returned.stream().mapToLong(it -> it.number()).sum();
    var ratings = ratings(edition);
    var map = new HeatTables(cycle, standards(edition), ratings, edition.set().scoring());
    var withheld = kept.from(caller, cycle);
    var rows = search.rows();
    var body =
        ratings.none()
            ? HeatMapBody.none("This question set has no bands, so no letter can be given.")
            : rows == null
                ? organisations(caller, cycle, edition, search, at, map, withheld)
                : groups(map, rows, groups(tallies, rows, returned, search.filter()));
    return new HeatMapPage(
        PageHead.of(
            caller,
            cycle,
            DashboardPart.HEAT_MAP,
            "Heat-map",
            CycleWords.returned(edition, at, all)),
        choices.boxes(cycle.partnershipId(), returned, search.filter()),
        rowChoices(returned, choices.icbs(cycle.partnershipId()), rows),
        orders(edition, search),
        bandChoices(edition, search.band()),
        only(search),
        body.shown(),
        body.counted(),
        body.held(),
        rows == null ? ReturnsLeftOut.words(withheld) : null,
        search.narrows(),
        Pagination.of(body.page(), it -> "/cycles/" + cycle.id() + "/heat-map" + search.query(it)));
  }

  /** Groups are cut by all but the trust, which tallies do not know. */
  private GroupScores groups(
      TalliesAt tallies, Cut rows, List<Returned> returned, CutFilter filter) {
    var icbs = choices.icbs(tallies.cycle().partnershipId());
    return GroupScores.of(
        rows,
        returned.stream().filter(it -> lets(filter, it.codes(), icbs)).toList(),
        reader.sections(tallies).stream().filter(it -> lets(filter, it.codes(), icbs)).toList(),
        icbs);
  }

  private static boolean lets(CutFilter filter, Map<Cut, String> codes, Map<String, String> icbs) {
    return filter.codes().entrySet().stream()
        .allMatch(it -> it.getValue().equals(GroupScores.code(it.getKey(), codes, icbs)));
  }

  private static String groupsInWords(Cut rows, GroupScores scores) {
    return scores.groups().isEmpty()
        ? "No return matches."
        : "%s by %s: the mean of the organisations' scores in each."
            .formatted(
                number(scores.returns(), "return"), rows.label().toLowerCase(java.util.Locale.UK));
  }

  private static List<String> held(Edition edition, List<Organisation> found) {
    return found.stream()
        .filter(it -> !it.heldBy().isEmpty())
        .map(
            it ->
                "%s: held at “%s” by %s"
                    .formatted(
                        it.name(),
                        band(edition, it.band()),
                        it.heldBy().stream()
                            .map(edition::question)
                            .filter(Objects::nonNull)
                            .map(q -> q.ref() + " " + q.text())
                            .collect(Collectors.joining("; "))))
        .toList();
  }

  static String band(Edition edition, @Nullable String code) {
    return edition.set().scoring().bands().stream()
        .filter(it -> it.code().equals(code))
        .map(it -> Objects.requireNonNullElse(it.label(), it.code()))
        .findFirst()
        .orElse("no band");
  }

  private static List<Choice> rowChoices(
      List<Returned> returned, Map<String, String> icbs, @Nullable Cut chosen) {
    var rows = new ArrayList<Choice>();
    rows.add(Choice.of("", "Organisations", null, chosen == null));
    for (var cut : Cut.values()) {
      if (cut == chosen || CutChoices.codes(cut, returned, icbs).size() > 1) {
        rows.add(Choice.of(CutFilter.name(cut), cut.label(), null, cut == chosen));
      }
    }
    return rows;
  }

  private static List<Choice> orders(Edition edition, HeatMapSearch search) {
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", "Name", null, search.order().isEmpty()));
    choices.add(
        Choice.of(
            HeatMapSearch.LOWEST,
            "Lowest score first",
            null,
            search.order().equals(HeatMapSearch.LOWEST)));
    standards(edition)
        .forEach(
            it ->
                choices.add(
                    Choice.of(
                        it.key(),
                        "Lowest first in " + it.ref() + " " + it.title(),
                        null,
                        it.key().equals(search.order()))));
    return choices;
  }

  private static List<Choice> bandChoices(Edition edition, @Nullable String chosen) {
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", "Any", null, chosen == null));
    edition
        .set()
        .scoring()
        .bands()
        .forEach(
            it ->
                choices.add(
                    Choice.of(
                        it.code(),
                        Objects.requireNonNullElse(it.label(), it.code()),
                        null,
                        it.code().equals(chosen))));
    return choices;
  }

  static List<Section> standards(Edition edition) {
    return edition.set().sections().stream()
        .filter(s -> s.questions().stream().anyMatch(q -> q.type().scored()))
        .toList();
  }

  private static Quadrants quadrants(Edition edition) {
    return Quadrants.of(edition.set().scoring().bands());
  }

  /** What is looked at that no box says. */
  private static List<Only> only(HeatMapSearch search) {
    var only = new ArrayList<Only>();
    if (search.held()) {
      only.add(
          new Only(
              "held", "yes", "Only organisations whose band a critical requirement holds down."));
    }
    var quadrant = search.quadrant();
    if (quadrant != null) {
      only.add(
          new Only(
              "difference",
              quadrant.code(),
              "Only organisations in this part of compliance against impact: %s."
                  .formatted(quadrant.label().toLowerCase(java.util.Locale.UK))));
    }
    return only;
  }

  private static BandRatings ratings(Edition edition) {
    return BandRatings.of(edition.set().scoring().bands());
  }
}
