package org.assay.reporting.figures.compliance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.assay.engine.questionset.Scoring.Band;
import org.assay.engine.scoring.Percent;
import org.assay.reporting.figures.Counted;
import org.assay.reporting.figures.CycleData;
import org.assay.reporting.figures.OrganisationMark;
import org.jspecify.annotations.Nullable;

/**
 * How many returns are in each band, and which a critical question holds down.
 *
 * @param bands best first; a band that no return is in is there with 0
 * @param unbanded how many answered too little for a band
 * @param capped lowest band first
 */
public record BandFigures(List<Counted> bands, int unbanded, List<Capped> capped) {

  /**
   * One organisation whose band is held down.
   *
   * @param shown the score by the question set's rule of rounding; null with {@code score}
   * @param lowest whether it is held at the lowest band there is
   * @param because the questions that hold it down, by number and words; none for a page, nor its
   *     score
   */
  public record Capped(
      String organisation,
      String band,
      @Nullable BigDecimal score,
      @Nullable String shown,
      boolean lowest,
      List<String> because) {}

  /** How many are in each band, and in none. */
  public List<Integer> counts() {
    var counts = new ArrayList<>(bands.stream().map(Counted::number).toList());
    counts.add(unbanded);
    return counts;
  }

  /** Held at the lowest band: they are named before all else. */
  public List<Capped> atLowest() {
    return capped.stream().filter(Capped::lowest).toList();
  }

  static BandFigures of(CycleData data) {
    var bands = data.scope().edition().set().scoring().bands();
    var counted = new ArrayList<Counted>();
    bands.forEach(
        it -> counted.add(new Counted(label(it), data.bands().getOrDefault(it.code(), 0))));
    var codes = bands.stream().map(Band::code).toList();
    var capped =
        data.capped().stream()
            .sorted(Comparator.comparing(it -> -codes.indexOf(it.band())))
            .map(it -> capped(data, bands, it))
            .toList();
    return new BandFigures(counted, data.bands().getOrDefault("", 0), capped);
  }

  private static Capped capped(CycleData data, List<Band> bands, OrganisationMark it) {
    return new Capped(
        it.organisation(),
        bands.stream()
            .filter(band -> band.code().equals(it.band()))
            .map(BandFigures::label)
            .findFirst()
            .orElse(""),
        it.ratio(),
        it.ratio() == null ? null : Percent.of(it.ratio(), data.scope().edition().set().scoring()),
        bands.getLast().code().equals(it.band()),
        it.cappedBy().stream()
            .map(key -> Objects.requireNonNull(data.scope().edition().question(key)))
            .map(question -> question.ref() + "  " + question.text())
            .toList());
  }

  private static String label(Band band) {
    return Objects.requireNonNullElse(band.label(), band.code());
  }
}
