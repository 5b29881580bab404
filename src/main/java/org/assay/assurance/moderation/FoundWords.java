package org.assay.assurance.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.assurance.moderation.ModerationFigures.MarkerShift;
import org.assay.assurance.moderation.ModerationFigures.ScaleAgreement;
import org.assay.assurance.moderation.ModerationFigures.Shift;
import org.assay.assurance.moderation.pages.MarkerPlot;
import org.assay.assurance.moderation.pages.SamplePage.Found;
import org.assay.engine.statistics.Agreement;
import org.assay.engine.statistics.FunnelLimits;
import org.assay.engine.statistics.WholePercent;
import org.assay.platform.govuk.Table;
import org.assay.platform.govuk.Table.Cell;
import org.jspecify.annotations.Nullable;

/** What moderation found, in sentences and tables that say their n. */
final class FoundWords {
  private FoundWords() {}

  static List<String> of(ModerationFigures it) {
    var said = new ArrayList<String>();
    said.add(random(it.random()));
    if (it.risk().all() > 0) said.add(risk(it.risk()));
    spread(it.markers()).ifPresent(said::add);
    if (it.agreements().isEmpty()) {
      said.add(
          "Agreement between two markers is shown from "
              + ModerationFigures.FEWEST_DOUBLE
              + " answers marked twice on one scale.");
    }
    return said;
  }

  private static String random(Shift it) {
    var interval = it.overInterval();
    if (interval == null) return "No answer of the random part has been marked yet.";
    return "Of %,d answers marked in the random part, %,d were over-claimed (%s; 95%% interval %s to %s), %,d agreed, %,d under-claimed and %,d differed otherwise."
        .formatted(
            it.all(),
            it.over(),
            WholePercent.of(it.over(), it.all()),
            percent(interval.low()),
            percent(interval.high()),
            it.agreed(),
            it.under(),
            it.different());
  }

  private static String risk(Shift it) {
    return "In the risk part, %,d of %,d were over-claimed. These returns were chosen for their reasons, so this is no rate."
        .formatted(it.over(), it.all());
  }

  private static String percent(double share) {
    return WholePercent.of(java.math.BigDecimal.valueOf(share));
  }

  static List<Found> tables(ModerationFigures it, Map<Long, String> names, MarkerPlot plot) {
    var tables = new ArrayList<Found>();
    if (!it.questions().isEmpty()) tables.add(Found.of(questions(it)));
    if (!it.markers().isEmpty()) tables.add(markers(it, names, plot));
    if (!it.agreements().isEmpty()) tables.add(Found.of(agreements(it.agreements())));
    return tables;
  }

  /** A picture where there are markers to compare and a funnel allows for how they differ. */
  private static Found markers(ModerationFigures it, Map<Long, String> names, MarkerPlot plot) {
    var table = markers(it.markers(), names);
    if (it.markers().size() < 2 || it.markers().getFirst().outer() == null) return Found.of(table);
    var points = new ArrayList<MarkerPlot.Marker>();
    for (var m : it.markers()) {
      points.add(new MarkerPlot.Marker(name(m, names), m.shift().all(), m.shift().over()));
    }
    return new Found(
        plot.svg(points, it.markerMean(), inWords(it.markers(), names)),
        "Each dot is a marker, by the number in the table. The line is the share of all of them, %s. About 95 of 100 markers lie between the inner lines, and nearly all between the outer ones, if chance alone is at work. A dot outside asks for a talk about how answers are judged. It accuses nobody."
            .formatted(percent(it.markerMean())),
        table);
  }

  private static String inWords(List<MarkerShift> markers, Map<Long, String> names) {
    return markers.stream()
        .map(
            m ->
                "%s: %s of %,d over-claimed. %s."
                    .formatted(
                        name(m, names),
                        WholePercent.of(m.shift().over(), m.shift().all()),
                        m.shift().all(),
                        place(m)))
        .collect(Collectors.joining(" "));
  }

  private static String name(MarkerShift it, Map<Long, String> names) {
    return names.getOrDefault(it.person(), "Somebody who left");
  }

  private static Table questions(ModerationFigures it) {
    return table(
        "Questions, random part, the most over-claimed first",
        List.of("Question", "Marked", "Over-claimed", "95% interval", "Agreed", "Under-claimed"),
        it.questions().stream()
            .map(
                q -> {
                  var interval = java.util.Objects.requireNonNull(q.shift().overInterval());
                  return List.of(
                      q.question().ref() + " " + q.question().text(),
                      count(q.shift().all()),
                      count(q.shift().over()),
                      percent(interval.low()) + " to " + percent(interval.high()),
                      count(q.shift().agreed()),
                      count(q.shift().under()));
                })
            .toList());
  }

  private static Table markers(List<MarkerShift> markers, Map<Long, String> names) {
    return table(
        "Markers, random part, beside the limits for as many answers as each marked",
        List.of("Marker", "Marked", "Over-claimed", "Share", "95% limits", "99.8% limits", "Place"),
        IntStream.range(0, markers.size())
            .mapToObj(
                i -> {
                  var m = markers.get(i);
                  return List.of(
                      (i + 1) + " " + name(m, names),
                      count(m.shift().all()),
                      count(m.shift().over()),
                      WholePercent.of(m.shift().over(), m.shift().all()),
                      limits(m.inner()),
                      limits(m.outer()),
                      place(m));
                })
            .toList());
  }

  private static String limits(@Nullable FunnelLimits it) {
    return it == null ? "None" : percent(it.low()) + " to " + percent(it.high());
  }

  private static String place(MarkerShift it) {
    return it.outer() == null
        ? "No limits"
        : it.isOutside(it.outer())
            ? "Outside the 99.8% limits"
            : it.isOutside(it.inner()) ? "Outside the 95% limits" : "Within";
  }

  /** Without a funnel the range is told. */
  private static Optional<String> spread(List<MarkerShift> markers) {
    if (markers.size() < 2 || markers.getFirst().outer() != null) return Optional.empty();
    var shares = markers.stream().mapToDouble(MarkerShift::share).summaryStatistics();
    return Optional.of(
        "Markers found from %s to %s over-claimed. They differ by more than chance, so no limits are shown."
            .formatted(percent(shares.getMin()), percent(shares.getMax())));
  }

  private static Table agreements(List<ScaleAgreement> all) {
    return table(
        "Two markers of the same answer, before anything was settled",
        List.of("Scale", "Marked twice", "Alike", "Weighted kappa (95%)", "AC2 (95%)"),
        all.stream()
            .map(
                a ->
                    List.of(
                        a.scale(),
                        count(a.n()),
                        WholePercent.of(a.alike(), a.n()),
                        coefficient(a.kappa()),
                        coefficient(a.ac2())))
            .toList());
  }

  private static String coefficient(Agreement it) {
    return Double.isNaN(it.value())
        ? "None: all marks alike"
        : String.format(Locale.UK, "%.2f (%.2f to %.2f)", it.value(), it.low(), it.high());
  }

  private static String count(int value) {
    return String.format(Locale.UK, "%,d", value);
  }

  private static Table table(String caption, List<String> head, List<List<String>> rows) {
    return new Table(
        caption,
        "govuk-table__caption--m",
        cells(head),
        rows.stream().map(FoundWords::cells).toList(),
        true);
  }

  private static List<Cell> cells(List<String> texts) {
    var cells = new ArrayList<Cell>();
    for (int i = 0; i < texts.size(); i++) {
      cells.add(i == 0 ? Cell.text(texts.get(i)) : Cell.number(texts.get(i)));
    }
    return cells;
  }
}
