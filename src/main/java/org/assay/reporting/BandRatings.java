package org.assay.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assay.engine.questionset.Scoring.Band;
import org.assay.reporting.paper.Rating;
import org.assay.reporting.paper.Rating.Tone;
import org.jspecify.annotations.Nullable;

/** The letters that scores of a question set have in a heat-map: one for each of its bands. */
public final class BandRatings {
  private final List<Band> bands;
  private final List<Rating> ratings;

  private BandRatings(List<Band> bands) {
    this.bands = bands;
    this.ratings = ratings(bands);
  }

  public static BandRatings of(List<Band> bands) {
    return new BandRatings(bands);
  }

  /** Whether the question set has no bands, so that no letter can be given. */
  public boolean none() {
    return bands.isEmpty();
  }

  /** Best first. */
  public List<Rating> all() {
    return ratings;
  }

  /** The rating of a score in [0, 1]; of none that it is not scored. */
  public Rating of(@Nullable BigDecimal ratio) {
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
