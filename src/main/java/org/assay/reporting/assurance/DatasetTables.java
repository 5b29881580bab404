package org.assay.reporting.assurance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.reporting.datasets.MeasureChart;
import org.assay.reporting.datasets.MeasureSeries;
import org.assay.reporting.datasets.MeasureSeries.Point;
import org.assay.reporting.datasets.QuarterlyFigures;
import org.assay.reporting.paper.Content;
import org.assay.reporting.paper.FigureWords;
import org.assay.reporting.paper.Part;
import org.assay.reporting.paper.ReportTable;
import org.assay.reporting.paper.TableColumn;
import org.assay.reporting.paper.TableLine;
import org.jspecify.annotations.Nullable;

/** The newest quarter of each dataset beside the one before. */
final class DatasetTables {
  private static final String NONE = "No quarterly figures have been signed off yet.";

  /** Figures that are told in sentences; the table has all. */
  private static final int TOLD = 2;

  private static final List<TableColumn> COLUMNS =
      List.of(
          TableColumn.text("Figure", 52),
          TableColumn.text("Newest quarter", 15),
          TableColumn.percent("Share", 9),
          TableColumn.text("Quarter before", 15),
          TableColumn.percent("Share then", 9),
          TableColumn.text("Change", 13),
          TableColumn.number("Agencies", 10));

  private final AssuranceFigures figures;

  DatasetTables(AssuranceFigures figures) {
    this.figures = figures;
  }

  private record Named(QuarterlyFigures dataset, MeasureSeries series) {
    Point last() {
      return series.last().orElseThrow();
    }

    boolean isAbout(String priority) {
      return dataset.edition().questions().stream()
          .anyMatch(
              it -> it.key().equals(series.measure().key()) && it.priorities().contains(priority));
    }

    /** In units of what may move without a word. */
    double weight() {
      var before = series.before().map(Point::value).orElse(1.0);
      var most = series.measure().move() * (series.measure().share() ? 1 : Math.abs(before) / 100);
      return Math.abs(series.moved().orElse(0.0)) / Math.max(most, 0.001);
    }
  }

  private List<Named> reported() {
    return figures.datasets().stream()
        .flatMap(dataset -> dataset.reported().stream().map(it -> new Named(dataset, it)))
        .toList();
  }

  /** What is counted; empty when nothing is. */
  String inWords() {
    var all = reported();
    if (all.isEmpty()) return "";
    var sets =
        figures.datasets().stream()
            .filter(it -> !it.reported().isEmpty())
            .map(it -> "%s, %s".formatted(it.title(), newest(it)))
            .toList();
    return "%s. Each share is the sum of agencies’ parts over the sum of their wholes. A change is shown where as many agencies reported both quarters.%s"
        .formatted(
            String.join("; ", sets),
            figures.few() ? "" : " Numbers of fewer than five children are held back.");
  }

  private static String newest(QuarterlyFigures it) {
    return it.reported().stream()
        .map(each -> each.last().orElseThrow().quarter())
        .max(Comparator.naturalOrder())
        .orElseThrow()
        .label();
  }

  /** The newest quarter of those that moved most, beside the quarter before, a sentence each. */
  List<String> told() {
    if (reported().isEmpty()) return List.of(NONE);
    var told =
        reported().stream()
            .filter(it -> it.series().moved().filter(by -> by != 0).isPresent())
            .sorted(Comparator.comparing(Named::weight).reversed())
            .limit(TOLD)
            .map(this::told)
            .toList();
    return told.isEmpty()
        ? List.of("No quarterly figure moved from one quarter to the next, or can be compared.")
        : told;
  }

  private String told(Named it) {
    return "Quarterly figures: %s %s %s; the quarter before %s (%s)."
        .formatted(
            it.series().measure().ref(),
            it.series().measure().text(),
            said(it.last(), figures.few()),
            said(it.series().before().orElse(null), figures.few()),
            it.last().agencies() == 1 ? "1 agency" : it.last().agencies() + " agencies");
  }

  /** The shares about a priority, the one that moved most first. */
  List<MeasureSeries> about(String priority) {
    return reported().stream()
        .filter(it -> it.series().measure().share() && it.isAbout(priority))
        .sorted(Comparator.comparing(Named::weight).reversed())
        .map(Named::series)
        .toList();
  }

  /** Every figure, by dataset. */
  ReportTable all() {
    var lines = new ArrayList<TableLine>();
    for (var dataset : figures.datasets()) {
      var reported = dataset.reported();
      if (reported.isEmpty()) continue;
      lines.add(TableLine.heading(dataset.title() + ", " + newest(dataset)));
      reported.forEach(it -> lines.add(line(new Named(dataset, it))));
    }
    return new ReportTable(
        "Quarterly figures", "Newest quarter, and the quarter before", NONE, COLUMNS, lines);
  }

  private TableLine line(Named it) {
    var measure = it.series().measure();
    var last = it.last();
    var before = it.series().before().orElse(null);
    var hidden = isHidden(last);
    var line = TableLine.of(measure.ref() + " " + measure.text() + quarter(it));
    line = figure(figure(line, last), before);
    line =
        hidden || before != null && isHidden(before)
            ? line.heldBack()
            : line.text(change(it.series(), before));
    return line.count(last.agencies());
  }

  /** Where a figure is older than the rest of its dataset, it says of when it is. */
  private static String quarter(Named it) {
    var own = it.last().quarter().label();
    return own.equals(newest(it.dataset())) ? "" : " (" + own + ")";
  }

  private boolean isHidden(Point it) {
    return !figures.few() && it.isSmall();
  }

  private TableLine figure(TableLine line, @Nullable Point it) {
    if (it == null) return line.text("Not reported").amount(null);
    if (isHidden(it)) return line.heldBack().heldBack();
    var whole = it.whole();
    return whole == null
        ? line.text(number(it.amount())).amount(null)
        : line.text("%s of %s".formatted(number(it.amount()), number(whole)))
            .amount(
                BigDecimal.valueOf(it.value())
                    .movePointLeft(2)
                    .setScale(6, RoundingMode.HALF_EVEN));
  }

  private static String number(BigDecimal it) {
    return String.format(Locale.UK, it.stripTrailingZeros().scale() <= 0 ? "%,.0f" : "%,.1f", it);
  }

  private static String change(MeasureSeries it, @Nullable Point before) {
    if (before == null) return FigureWords.NONE;
    return it.moved().map(by -> signed(by, it.measure().share())).orElse("Other agencies");
  }

  private static String signed(double by, boolean share) {
    var size = String.format(Locale.UK, share ? "%.1f points" : "%,.0f", Math.abs(by));
    return by == 0 ? size : (by < 0 ? "−" : "+") + size;
  }

  /**
   * The line through time of the share that moved most, of those with points enough for one;
   * nothing where none has, or where it would show a small number.
   */
  Optional<Part> chart() {
    return reported().stream()
        .filter(it -> it.series().measure().share())
        .filter(it -> it.series().unbroken().size() >= MeasureSeries.TREND)
        .filter(it -> it.series().unbroken().stream().noneMatch(this::isHidden))
        .max(Comparator.comparing(Named::weight))
        .map(Named::series)
        .map(
            it ->
                Part.of(
                        new Content.Chart(
                            "Share, quarter by quarter: "
                                + it.measure().ref()
                                + " "
                                + it.measure().text(),
                            MeasureChart.of(it)))
                    .saying(it.wording()));
  }

  /** What is said of one figure, for instance "45 of 60 (75%), July to September 2026". */
  static String said(@Nullable Point point, boolean few) {
    if (point == null) return FigureWords.NONE;
    if (!few && point.isSmall()) return "fewer than five, held back";
    var whole = point.whole();
    var figure =
        whole == null
            ? number(point.amount())
            : "%s of %s (%s)"
                .formatted(
                    number(point.amount()),
                    number(whole),
                    FigureWords.percent(point.amount().longValueExact(), whole.longValueExact()));
    return figure + ", " + point.quarter().label();
  }
}
