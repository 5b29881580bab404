package org.assay.collection.returns;

import java.time.LocalDate;
import java.util.List;
import org.assay.engine.questionset.Section;
import org.assay.engine.scoring.Scorecard;
import org.jspecify.annotations.Nullable;

/**
 * What an accountable body should know before it signs: how the return stands, what is required and
 * missing, what to ask, and what moved since last year.
 *
 * @param band in words; null below the coverage that a band needs
 * @param challenges three to five where the question set has as many
 * @param last null when there is no earlier submission to compare with
 */
public record Briefing(
    ReturnView view,
    Scorecard card,
    @Nullable String band,
    List<Unmet> unmet,
    List<Challenge> challenges,
    List<Standard> standards,
    @Nullable Since last) {

  /**
   * A requirement of law or statutory guidance that is not, or not fully, met.
   *
   * @param action null when none was named
   */
  public record Unmet(
      String ref, String text, String answer, @Nullable String action, @Nullable LocalDate due) {}

  /**
   * @param ask what a governor might ask
   */
  public record Challenge(String ref, String ask) {}

  /**
   * @param percent as displayed; null when nothing of it is scored
   */
  public record Standard(Section section, @Nullable String percent) {}

  /**
   * What moved since the last submission in the cycle before, the largest steps first.
   *
   * @param compared how many questions can be compared
   */
  public record Since(String cycle, int compared, List<Move> better, List<Move> worse) {}

  /**
   * @param then the answer of last time, in words
   */
  public record Move(String ref, String text, String then, String now) {}

  /** How many claims of impact there are. */
  public int claims() {
    return card.impact().levels().values().stream().mapToInt(Integer::intValue).sum();
  }
}
