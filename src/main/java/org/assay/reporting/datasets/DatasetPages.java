package org.assay.reporting.datasets;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assay.collection.cycles.Cycle;
import org.assay.learning.recommendations.rules.Quarter;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.Role;
import org.assay.platform.NumberWords;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.assay.reporting.chart.SvgWriter;
import org.assay.reporting.datasets.Datasets.Dataset;
import org.assay.reporting.datasets.Datasets.View;
import org.assay.reporting.datasets.MeasureSeries.Point;
import org.jspecify.annotations.Nullable;

/** Makes the pages of quarterly figures. */
@Singleton
class DatasetPages {
  static final String PATH = "/datasets";
  private static final String SMALL = "held back";

  private final Datasets datasets;
  private final OpenQuarter opening;

  DatasetPages(Datasets datasets, OpenQuarter opening) {
    this.datasets = datasets;
    this.opening = opening;
  }

  DatasetsPage list(Caller caller, @Nullable String problem) {
    return new DatasetsPage(
        Navigation.shell(caller, "Quarterly figures", PATH).refusing(problem != null),
        problem,
        datasets.all(caller).stream().map(it -> line(caller, it)).toList());
  }

  private DatasetsPage.Line line(Caller caller, Dataset it) {
    return new DatasetsPage.Line(
        it.edition().set().title(),
        PATH + "/" + it.id(),
        it.id(),
        it.last()
            .map(
                last ->
                    "Asked for %s, last for %s"
                        .formatted(NumberWords.of(it.asked().size(), "quarter"), last.label()))
            .orElse("Not asked for yet"),
        caller.is(Role.ADMIN) ? opening.next(it).map(Quarter::label).orElse(null) : null);
  }

  DatasetPage one(Caller caller, View view) {
    var all = Datasets.mayReadAll(caller);
    var set = view.dataset().edition().set();
    return new DatasetPage(
        Navigation.shell(caller, set.title(), PATH),
        set.title(),
        population(view),
        Measure.declared(Datasets.measures(view.dataset().edition())),
        all,
        all ? toAsk(view) : null,
        all ? notCollected(view) : null,
        series(view, all),
        caller.maySeeFigures() ? quarters(view.dataset()) : null);
  }

  private static String population(View view) {
    var last = view.reported().stream().map(Reported::quarter).max(Quarter::compareTo);
    if (last.isEmpty()) return "No agency has signed off its figures yet.";
    var many =
        view.reported().stream()
            .filter(it -> it.quarter().equals(last.get()))
            .map(Reported::organisation)
            .distinct()
            .count();
    return ("%s signed off figures for %s (%s). A share is the sum of their parts over the sum of"
            + " their wholes. Only those who reported a figure count.")
        .formatted(
            many == 1 ? "1 agency" : many + " agencies",
            last.get().label(),
            MeasureChart.shortly(last.get()));
  }

  /** In the order in which they are asked. */
  private static List<DatasetPage.Series> series(View view, boolean all) {
    var byQuestion = new HashMap<String, DatasetPage.Series>();
    view.series().forEach(it -> byQuestion.put(it.measure().key(), series(it, all)));
    view.parts().forEach(it -> byQuestion.put(it.question().key(), PartTables.of(it, all)));
    return view.dataset().edition().questions().stream()
        .flatMap(it -> Stream.ofNullable(byQuestion.get(it.key())))
        .toList();
  }

  private static DatasetPage.Series series(MeasureSeries it, boolean all) {
    var hidden = !all && it.points().stream().anyMatch(Point::isSmall);
    var heading = it.measure().ref() + " " + it.measure().text();
    if (it.points().isEmpty())
      return new DatasetPage.Series(heading, it.wording(), null, null, null);
    return new DatasetPage.Series(
        heading,
        hidden ? "Some numbers are too small to be shown, so no chart is drawn." : it.wording(),
        hidden ? null : SvgWriter.write(MeasureChart.of(it), "series"),
        table(it, all),
        null);
  }

  private static Table table(MeasureSeries it, boolean all) {
    var head = new ArrayList<Cell>(List.of(Cell.text("Quarter")));
    if (it.measure().share()) {
      head.addAll(List.of(Cell.number("Part"), Cell.number("Whole"), Cell.number("Share")));
    } else {
      head.add(Cell.number("Number"));
    }
    head.add(Cell.number("Agencies"));
    return new Table(
        null,
        "",
        head,
        it.points().stream().map(point -> row(it.measure(), point, all)).toList(),
        true);
  }

  private static List<Cell> row(Measure measure, Point it, boolean all) {
    var row = new ArrayList<Cell>(List.of(Cell.text(it.quarter().label())));
    var hidden = !all && it.isSmall();
    var whole = it.whole();
    row.add(Cell.number(hidden ? SMALL : FigureQuery.number(it.amount().doubleValue())));
    if (whole != null) {
      row.add(Cell.number(hidden ? "–" : FigureQuery.number(whole.doubleValue())));
      row.add(Cell.number(hidden ? "–" : MeasureChart.value(measure, it)));
    }
    row.add(Cell.number(Integer.toString(it.agencies())));
    return row;
  }

  private static @Nullable Table toAsk(View view) {
    if (view.toAsk().isEmpty()) return null;
    return new Table(
        null,
        "",
        List.of(
            Cell.text("Agency"),
            Cell.text("Figure"),
            Cell.text("What"),
            Cell.text("The agency’s commentary")),
        view.toAsk().stream()
            .map(
                it ->
                    List.of(
                        Cell.text(it.agency()),
                        Cell.text(it.measure().ref() + " " + it.measure().text()),
                        Cell.text(it.what()),
                        Cell.text(Objects.requireNonNullElse(it.commentary(), "None given"))))
            .toList(),
        true);
  }

  private static @Nullable Table notCollected(View view) {
    var last = view.said().stream().map(DatasetRepository.Said::quarter).max(Quarter::compareTo);
    var rows =
        view.said().stream()
            .filter(it -> last.isPresent() && it.quarter().equals(last.get()))
            .filter(it -> it.question().equals("not-collected"))
            .map(it -> List.of(Cell.text(it.agency()), Cell.text(it.words())))
            .toList();
    return rows.isEmpty()
        ? null
        : new Table(
            null, "", List.of(Cell.text("Agency"), Cell.text("What, and by when")), rows, true);
  }

  private static @Nullable Table quarters(Dataset it) {
    if (it.asked().isEmpty()) return null;
    return new Table(
        "Quarters",
        "govuk-table__caption--m",
        List.of(Cell.text("Quarter"), Cell.text("Who has returned")),
        it.asked().stream().map(DatasetPages::quarter).toList(),
        true);
  }

  private static List<Cell> quarter(Cycle it) {
    return List.of(
        Cell.text(Quarter.completeOn(it.opensOn()).label()),
        Cell.link(it.title(), "/cycles/" + it.id()));
  }
}
