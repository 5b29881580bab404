package org.assay.assurance.moderation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.assurance.moderation.ModerationFigures.Shift;
import org.assay.engine.statistics.MeanInterval;
import org.assay.engine.statistics.Proportion;
import org.jspecify.annotations.Nullable;

/**
 * How the claims of a cycle held up: of returns whose moderation was finished. Every rate and mean
 * comes from the random part alone, and the returns are what is counted, since the questions of one
 * return are not independent.
 *
 * @param population how many had been submitted when the sample was drawn; 0 before
 * @param drawn how many were drawn
 * @param finished how many of them are finished
 * @param random how many of those are in the random part
 * @param answers how many answers were marked in these
 * @param over of these over-claimed; {@code agreed} and {@code under} likewise. The rest cannot be
 *     compared, since only one of claim and mark is scored
 * @param whole of the returns as a whole; null while none is finished at random
 * @param standards by key; a standard that was marked in no return is left out
 */
public record ModerationResult(
    int population,
    int drawn,
    int finished,
    int random,
    int answers,
    int over,
    int agreed,
    int under,
    @Nullable Pair whole,
    Map<String, Pair> standards) {
  public static final ModerationResult NONE =
      new ModerationResult(0, 0, 0, 0, 0, 0, 0, 0, null, Map.of());

  /** Below this many returns neither a mean nor an interval says anything of the others. */
  public static final int FEWEST = 5;

  private static final int DIGITS = 20;

  /**
   * Means over the same returns, in [0, 1].
   *
   * @param returns how many; at least 1
   * @param interval of the moderated mean, 95%; null below {@link #FEWEST} returns
   * @param shift interval of moderated less claimed, 95%; null likewise
   */
  public record Pair(
      int returns,
      BigDecimal claimed,
      BigDecimal moderated,
      @Nullable MeanInterval interval,
      @Nullable MeanInterval shift) {

    /** Whether there are enough returns for a mean to be shown. */
    public boolean tellable() {
      return returns >= FEWEST;
    }

    public BigDecimal difference() {
      return moderated.subtract(claimed);
    }

    /** Whether what was found lies below the claims by more than the sample's chance. */
    public boolean overClaimed() {
      return shift != null && shift.high() < 0;
    }
  }

  /** In which the share of over-claimed answers lies at 95%; null when nothing was marked. */
  public @Nullable Proportion overInterval() {
    return answers == 0 ? null : Proportion.wilson(over, answers, Proportion.Z95);
  }

  public boolean any() {
    return whole != null;
  }

  static ModerationResult of(
      ModeratedScoreRepository.Progress progress, List<ModeratedScore> scores) {
    var by = new LinkedHashMap<String, List<ModeratedScore>>();
    scores.stream()
        .filter(it -> it.claimed() != null && it.moderated() != null)
        .forEach(it -> by.computeIfAbsent(it.standard(), key -> new ArrayList<>()).add(it));
    var pairs = new LinkedHashMap<String, Pair>();
    by.forEach((key, those) -> pairs.put(key, pair(those)));
    var whole = pairs.remove(ModeratedScore.WHOLE);
    var shifts =
        scores.stream()
            .filter(it -> it.standard().equals(ModeratedScore.WHOLE))
            .map(ModeratedScore::shift)
            .toList();
    return new ModerationResult(
        progress.population(),
        progress.drawn(),
        progress.finished(),
        progress.random(),
        shifts.stream().mapToInt(Shift::all).sum(),
        shifts.stream().mapToInt(Shift::over).sum(),
        shifts.stream().mapToInt(Shift::agreed).sum(),
        shifts.stream().mapToInt(Shift::under).sum(),
        whole,
        pairs);
  }

  private static Pair pair(List<ModeratedScore> those) {
    var claimed = those.stream().map(it -> decimal(it.claimed())).toList();
    var moderated = those.stream().map(it -> decimal(it.moderated())).toList();
    var shifts = new ArrayList<Double>();
    for (int i = 0; i < those.size(); i++) {
      shifts.add(moderated.get(i).subtract(claimed.get(i)).doubleValue());
    }
    return new Pair(
        those.size(),
        mean(claimed),
        mean(moderated),
        interval(moderated.stream().map(BigDecimal::doubleValue).toList()),
        interval(shifts));
  }

  private static @Nullable MeanInterval interval(List<Double> values) {
    return values.size() < FEWEST ? null : MeanInterval.of(values);
  }

  private static BigDecimal decimal(@Nullable BigDecimal it) {
    return java.util.Objects.requireNonNull(it);
  }

  private static BigDecimal mean(List<BigDecimal> values) {
    return values.stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(values.size()), DIGITS, RoundingMode.HALF_UP);
  }
}
