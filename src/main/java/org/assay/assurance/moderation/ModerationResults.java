package org.assay.assurance.moderation;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
      String standard, @Nullable BigDecimal claimed, @Nullable BigDecimal moderated, int marked) {

    static Line of(ModeratedScore it) {
      return new Line(it.standard(), it.claimed(), it.moderated(), it.shift().all());
    }
  }

  /**
   * What one return came to once its moderation was final.
   *
   * @param submission number of the submission that was marked, and {@code latest} of the return's
   *     latest
   * @param whole all standards together; {@code standards} those in which something was marked
   */
  public record Final(
      long returnId,
      long cycleId,
      Instant at,
      int submission,
      int latest,
      Line whole,
      List<Line> standards) {}

  /** Empty until the moderation is final. Who may read the submission may read this. */
  public Optional<Final> finalOf(long partnershipId, long returnId) {
    return scores.finalOf(partnershipId, returnId).map(it -> whole(partnershipId, it));
  }

  /**
   * The last final one of an organisation's returns, in a cycle or the one before it.
   *
   * @param before null without one
   */
  public Optional<Final> lastOf(
      long partnershipId, long organisationId, long cycle, @Nullable Long before) {
    return scores
        .lastOf(partnershipId, organisationId, cycle, before == null ? cycle : before)
        .map(it -> whole(partnershipId, it));
  }

  /** The standards in which something was marked, as they stand, also while a challenge waits. */
  List<Line> standing(long partnershipId, long returnId) {
    return standards(scores.ofReturn(partnershipId, returnId).stream().map(Line::of).toList());
  }

  private static List<Line> standards(List<Line> lines) {
    return lines.stream()
        .filter(line -> !line.standard().equals(ModeratedScore.WHOLE) && line.marked() > 0)
        .toList();
  }

  private Final whole(long partnershipId, ModeratedScoreRepository.Final it) {
    var lines = scores.ofReturn(partnershipId, it.returnId()).stream().map(Line::of).toList();
    return new Final(
        it.returnId(),
        it.cycleId(),
        it.at(),
        it.submission(),
        it.latest(),
        lines.stream()
            .filter(line -> line.standard().equals(ModeratedScore.WHOLE))
            .findFirst()
            .orElse(new Line(ModeratedScore.WHOLE, null, null, 0)),
        standards(lines));
  }

  /** All standards together, by the ids of a cycle's returns whose moderation is final. */
  public Map<Long, Line> finalIn(Cycle cycle) {
    return scores.wholeIn(cycle).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> Line.of(it.getValue())));
  }
}
