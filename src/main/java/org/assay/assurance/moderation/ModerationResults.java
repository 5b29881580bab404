package org.assay.assurance.moderation;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.assay.collection.cycles.Cycle;
import org.jspecify.annotations.Nullable;

/**
 * What moderation came to, for papers and pages. Who may read those may read this: no marker is
 * named, and only finished returns count, so that nobody reads here what is kept from them as a
 * second marker.
 */
@Singleton
public class ModerationResults {
  private final ModeratedScoreRepository scores;

  ModerationResults(ModeratedScoreRepository scores) {
    this.scores = scores;
  }

  /**
   * @param at up to when a finished return counts
   */
  public ModerationResult of(Cycle cycle, Instant at) {
    var progress = scores.progress(cycle, at);
    return progress.random() == 0
        ? ModerationResult.of(progress, List.of())
        : ModerationResult.of(progress, scores.atRandom(cycle, at));
  }

  /**
   * One return's standard, as claimed and as moderated.
   *
   * @param standard its key
   * @param claimed in [0, 1]; null when nothing in it is scored; {@code moderated} likewise
   * @param marked how many of its answers were marked
   */
  public record Line(
      String standard, @Nullable BigDecimal claimed, @Nullable BigDecimal moderated, int marked) {}

  /** The standards of a return in which something was marked; empty until it is finished. */
  public List<Line> ofReturn(long partnershipId, long returnId) {
    return scores.ofReturn(partnershipId, returnId).stream()
        .filter(it -> !it.standard().equals(ModeratedScore.WHOLE))
        .map(it -> new Line(it.standard(), it.claimed(), it.moderated(), it.shift().all()))
        .toList();
  }
}
