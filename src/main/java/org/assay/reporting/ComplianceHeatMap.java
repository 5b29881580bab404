package org.assay.reporting;

import java.util.ArrayList;
import java.util.List;
import org.assay.engine.questionset.Section;
import org.assay.reporting.HeatMap.Entry;
import org.assay.reporting.HeatMap.Head;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.OrganisationMark;
import org.assay.reporting.figures.compliance.StandardFigures;
import org.assay.reporting.paper.Rating;

/** Organisations by standard while a page holds them, and groups of them by standard beyond. */
final class ComplianceHeatMap {
  private static final int MOST_ROWS = 60;

  private final CycleData view;
  private final List<Section> standards;
  private final BandRatings ratings;

  private ComplianceHeatMap(CycleData view) {
    this.view = view;
    this.standards = view.standards();
    this.ratings = BandRatings.of(view.scope().edition().set().scoring().bands());
  }

  static HeatMap of(CycleData view) {
    return new ComplianceHeatMap(view).heatMap();
  }

  private HeatMap heatMap() {
    var heads = standards.stream().map(s -> new Head(s.ref(), s.title())).toList();
    var single = view.asked() <= MOST_ROWS;
    var entries =
        view.returned() == 0 || ratings.none()
            ? List.<Entry>of()
            : single ? organisations() : groups();
    var key = new ArrayList<>(ratings.all());
    key.add(Rating.NOT_SCORED);
    if (single) {
      key.add(Rating.NOT_RETURNED);
    }
    return new HeatMap(single ? "Organisation" : "Group", heads, entries, key);
  }

  /** The organisations with the lowest scores, where the map itself shows groups. */
  static HeatMap lowest(CycleData view) {
    var map = new ComplianceHeatMap(view);
    var heads = map.standards.stream().map(s -> new Head(s.ref(), s.title())).toList();
    var entries =
        view.asked() <= MOST_ROWS || map.ratings.none() ? List.<Entry>of() : map.organisations();
    var key = new ArrayList<>(map.ratings.all());
    key.add(Rating.NOT_SCORED);
    return new HeatMap("Organisation", heads, entries, key);
  }

  private List<Entry> organisations() {
    return view.marks().stream().map(it -> new Entry(it.organisation(), row(it))).toList();
  }

  private List<Rating> row(OrganisationMark it) {
    return standards.stream()
        .map(s -> it.returned() ? ratings.of(it.standards().get(s.key())) : Rating.NOT_RETURNED)
        .toList();
  }

  private List<Entry> groups() {
    return StandardFigures.heat(view, standards).stream()
        .map(
            it ->
                new Entry(
                    "%s (%d)".formatted(it.name(), it.returns()),
                    it.scores().stream().map(ratings::of).toList()))
        .toList();
  }
}
