package org.assay.reporting.datasets;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.learning.recommendations.rules.Quarter;
import org.assay.people.identity.Caller;
import org.assay.reporting.datasets.MeasureSeries.Point;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;
import org.jspecify.annotations.Nullable;

/**
 * The quarterly figures of a year, as a report has them: the last quarter beside the same a year
 * before.
 */
@Singleton
public class YearFigures {
  private final Datasets datasets;

  YearFigures(Datasets datasets) {
    this.datasets = datasets;
  }

  /**
   * Shares alone; one that rests on fewer than five is held back from those who may not see it.
   *
   * @param at up to when submissions count
   */
  public ReportTable table(Caller caller, Instant at) {
    var lines = new ArrayList<TableLine>();
    for (var dataset : datasets.all(caller)) {
      var view = datasets.find(caller, dataset.id(), at).orElseThrow();
      var rows =
          view.series().stream()
              .filter(it -> it.measure().share() && !it.points().isEmpty())
              .map(it -> line(it, dataset.last(), Datasets.mayReadAll(caller)))
              .toList();
      if (rows.isEmpty()) continue;
      lines.add(
          TableLine.heading(
              dataset.edition().set().title()
                  + dataset.last().map(it -> ", " + it.label()).orElse("")));
      lines.addAll(rows);
    }
    return new ReportTable(
        "Quarterly figures",
        "Last quarter, and the same quarter a year before",
        "No quarterly figures have been signed off yet.",
        List.of(
            TableColumn.text("Figure", 66),
            TableColumn.percent("Share", 10),
            TableColumn.percent("A year before", 12),
            TableColumn.number("Agencies", 10)),
        lines);
  }

  /**
   * @param asked quarter that was asked for last, which needs no saying
   */
  private static TableLine line(MeasureSeries it, Optional<Quarter> asked, boolean all) {
    var last = it.points().getLast();
    var named = it.measure().ref() + " " + it.measure().text();
    var same = asked.isPresent() && asked.get().equals(last.quarter());
    var line = TableLine.of(same ? named : named + " (" + last.quarter().label() + ")");
    return figure(figure(line, last, all), it.yearBefore().orElse(null), all)
        .count(last.agencies());
  }

  private static TableLine figure(TableLine line, @Nullable Point it, boolean all) {
    if (it != null && !all && it.isSmall()) return line.heldBack();
    return line.amount(
        it == null
            ? null
            : BigDecimal.valueOf(it.value() / 100).setScale(6, RoundingMode.HALF_EVEN));
  }
}
