package org.assay.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assay.engine.questionset.Scoring.Band;
import org.assay.engine.questionset.Section;
import org.assay.reporting.HeatMap.Entry;
import org.assay.reporting.HeatMap.Head;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.OrganisationMark;
import org.assay.reporting.figures.StandardFigures;
import org.assay.reporting.paper.Rating;
import org.assay.reporting.paper.Rating.Tone;
import org.jspecify.annotations.Nullable;

/** Organisations by standard while a page holds them, and groups of them by standard beyond. */
final class ComplianceHeatMap {
  private static final int MOST_ROWS = 60;

  private final CycleData view;
  private final List<Section> standards;
  private final List<Band> bands;
  private final List<Rating> ratings;

  private ComplianceHeatMap(CycleData view) {
    this.view = view;
    this.standards = view.standards();
    this.bands = view.scope().edition().set().scoring().bands();
    this.ratings = ratings(bands);
  }

  static HeatMap of(CycleData view) {
    return new ComplianceHeatMap(view).heatMap();
  }

  private HeatMap heatMap() {
    var heads = standards.stream().map(s -> new Head(s.ref(), s.title())).toList();
    var single = view.asked() <= MOST_ROWS;
    var entries =
        view.returned() == 0 || bands.isEmpty()
            ? List.<Entry>of()
            : single ? organisations() : groups();
    var key = new ArrayList<>(ratings);
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
        view.asked() <= MOST_ROWS || map.bands.isEmpty() ? List.<Entry>of() : map.organisations();
    var key = new ArrayList<>(map.ratings);
    key.add(Rating.NOT_SCORED);
    return new HeatMap("Organisation", heads, entries, key);
  }

  private List<Entry> organisations() {
    return view.marks().stream().map(it -> new Entry(it.organisation(), row(it))).toList();
  }

  private List<Rating> row(OrganisationMark it) {
    return standards.stream()
        .map(s -> it.returned() ? rating(it.standards().get(s.key())) : Rating.NOT_RETURNED)
        .toList();
  }

  private List<Entry> groups() {
    return StandardFigures.heat(view, standards).stream()
        .map(
            it ->
                new Entry(
                    "%s (%d)".formatted(it.name(), it.returns()),
                    it.scores().stream().map(this::rating).toList()))
        .toList();
  }

  private Rating rating(@Nullable BigDecimal ratio) {
    if (ratio == null) {
      return Rating.NOT_SCORED;
    }
    int at = 0;
    while (at < bands.size() - 1 && ratio.compareTo(bands.get(at).from()) < 0) {
      at++;
    }
    return ratings.get(at);
  }

  private static List<Rating> ratings(List<Band> bands) {
    var taken = new HashSet<String>();
    var ratings = new ArrayList<Rating>();
    for (int i = 0; i < bands.size(); i++) {
      var label = label(bands.get(i));
      ratings.add(
          new Rating(letter(label, taken), label + ": " + range(bands, i), tone(i, bands.size())));
    }
    return ratings;
  }

  private static String label(Band band) {
    var label = band.label();
    return label == null ? band.code() : label;
  }

  private static String letter(String label, Set<String> taken) {
    var one = label.substring(0, 1).toUpperCase(Locale.UK);
    var two = one + label.substring(Math.min(1, label.length() - 1), Math.min(2, label.length()));
    var letter = taken.contains(one) ? two : one;
    taken.add(letter);
    return letter;
  }

  private static String range(List<Band> bands, int at) {
    var from = percent(bands.get(at).from());
    if (at == 0) {
      return from + " or more";
    }
    var above = percent(bands.get(at - 1).from());
    return bands.get(at).from().signum() == 0
        ? "under " + above
        : "%s to under %s".formatted(from, above);
  }

  private static String percent(BigDecimal ratio) {
    return ratio.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }

  private static Tone tone(int at, int of) {
    var tones = List.of(Tone.STRONG, Tone.GOOD, Tone.MIDDLE, Tone.WEAK);
    return of == 1
        ? Tone.STRONG
        : tones.get(Math.round(at * (tones.size() - 1) / (float) (of - 1)));
  }
}
