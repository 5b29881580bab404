package org.assay.engine.questionset;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One option of a scale or a choice.
 *
 * @param points worth (points - least) / (most - least) of its scale; null when not scored
 * @param value the worth outright, in [0, 1]; wins over points
 * @param reasonOptional whether "not applicable" is believed without a reason
 * @param support choosing it asks the partnership for help
 * @param minEvidence how many pieces of evidence a submission needs
 * @param other choosing it asks for words of one's own
 */
public record Option(
    String code,
    String label,
    @Nullable String hint,
    @Nullable BigDecimal points,
    @Nullable BigDecimal value,
    OptionState state,
    boolean reasonRequired,
    boolean reasonOptional,
    boolean commentRequired,
    boolean actionRequired,
    int minEvidence,
    boolean support,
    boolean exclusive,
    boolean other) {

  /** The same option with another line below its label. */
  public Option withHint(String said) {
    return new Option(
        code,
        label,
        said,
        points,
        value,
        state,
        reasonRequired,
        reasonOptional,
        commentRequired,
        actionRequired,
        minEvidence,
        support,
        exclusive,
        other);
  }

  /** The state that choosing the option gives the answer. */
  public enum OptionState {
    ANSWERED,
    NOT_APPLICABLE,
    UNKNOWN
  }
}
