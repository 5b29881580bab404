package org.assay.reporting.dashboard;

import static org.assay.reporting.paper.FigureWords.count;
import static org.assay.reporting.paper.FigureWords.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.assay.engine.questionset.Scoring;
import org.assay.engine.questionset.Section;
import org.assay.engine.scoring.Percent;
import org.assay.reporting.BandRatings;
import org.assay.reporting.dashboard.HeatMapRepository.Organisation;
import org.assay.reporting.dashboard.HeatTable.Cell;
import org.assay.reporting.dashboard.HeatTable.Head;
import org.assay.reporting.dashboard.HeatTable.Mark;
import org.assay.reporting.dashboard.HeatTable.Row;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.Rating;
import org.jspecify.annotations.Nullable;

/** Sets out heat-maps of one cycle. */
record HeatTables(Cycle cycle, List<Section> standards, BandRatings ratings, Scoring scoring) {

  /** As the return itself says it: never as reaching a band that the score does not reach. */
  private String percent(@Nullable BigDecimal ratio) {
    return ratio == null ? FigureWords.NONE : Percent.of(ratio, scoring);
  }

  private String path() {
    return "/cycles/" + cycle.id() + "/heat-map";
  }

  /** A cell opens its group's organisations, the lowest in its standard first. */
  HeatTable groups(GroupScores scores) {
    var rows = new ArrayList<Row>();
    scores
        .groups()
        .forEach(
            (code, group) ->
                rows.add(
                    new Row(
                        scores.cut().labelOf(code),
                        number(group.returns(), "return"),
                        path() + HeatMapSearch.of(scores.cut(), code, null),
                        standards.stream().map(it -> cell(scores, code, group, it)).toList())));
    return table(scores.cut().label(), heads(), rows);
  }

  private Cell cell(GroupScores scores, String code, GroupScores.Group group, Section standard) {
    var key = standard.key();
    return new Cell(
        Mark.of(ratings.of(group.mean(key))),
        "%s of %s".formatted(percent(group.mean(key)), count(group.scored(key))),
        group.scored(key) == 0
            ? null
            : path() + HeatMapSearch.of(scores.cut(), code, standard.key()));
  }

  /**
   * @param open whether the reader may open a return
   */
  HeatTable organisations(List<Organisation> found, boolean open, HeatMapSearch search) {
    var heads =
        standards.stream()
            .map(it -> new Head(it.ref(), it.title(), path() + search.inOrder(it.key()).query(1)))
            .toList();
    return table("Organisation", heads, found.stream().map(it -> row(it, open)).toList());
  }

  private Row row(Organisation it, boolean open) {
    var href = "/returns/" + it.returnId();
    return new Row(
        it.name(),
        percent(it.ratio()),
        open ? href : null,
        standards.stream()
            .map(
                s -> {
                  var ratio = it.standards().get(s.key());
                  return new Cell(
                      Mark.of(ratings.of(ratio)),
                      ratio == null ? "not scored" : percent(ratio),
                      open && ratio != null ? href + "/standards/" + s.key() : null);
                })
            .toList());
  }

  private List<Head> heads() {
    return standards.stream().map(it -> new Head(it.ref(), it.title(), null)).toList();
  }

  private HeatTable table(String rowsAre, List<Head> heads, List<Row> rows) {
    var key = new ArrayList<>(ratings.all());
    key.add(Rating.NOT_SCORED);
    return new HeatTable(rowsAre, heads, rows, key.stream().map(Mark::of).toList());
  }
}
