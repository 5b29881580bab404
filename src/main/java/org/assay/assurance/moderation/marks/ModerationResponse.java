package org.assay.assurance.moderation.marks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.assay.engine.answering.AnswerWords;
import org.assay.platform.England;
import org.assay.platform.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says to its moderated scores.
 *
 * @param agreed whether it agrees with all; it challenges some otherwise
 * @param challenged reasons by question; empty when it agrees
 * @param decidedAt when the moderation lead replied to the challenge; null before
 */
public record ModerationResponse(
    long sampleId,
    boolean agreed,
    long personId,
    Instant at,
    Map<String, String> challenged,
    @Nullable Instant decidedAt) {

  /** Working days after the return was finished. */
  static final int DAYS = 15;

  /** Whether a challenge waits for the moderation lead. */
  public boolean isOpen() {
    return !agreed && decidedAt == null;
  }

  /** The last day on which the organisation can agree or challenge. */
  public static LocalDate last(Instant finishedAt) {
    return WorkingDays.after(England.day(finishedAt), DAYS);
  }

  /**
   * @param given what the organisation answered before; null when nothing
   * @return why it cannot answer now; empty when it can
   */
  public static Optional<String> closed(
      @Nullable Instant finishedAt, @Nullable ModerationResponse given, LocalDate today) {
    if (finishedAt == null) return Optional.of("These scores are not finished yet");
    if (given != null) {
      return Optional.of(
          "Your organisation has answered already: it "
              + (given.agreed() ? "agreed" : "challenged these scores")
              + ". It can answer once");
    }
    var last = last(finishedAt);
    return today.isAfter(last)
        ? Optional.of("The last day to answer was " + AnswerWords.day(last))
        : Optional.empty();
  }
}
