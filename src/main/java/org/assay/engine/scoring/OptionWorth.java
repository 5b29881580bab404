package org.assay.engine.scoring;

import org.assay.engine.questionset.ItemType.ScaleItem;
import org.assay.engine.questionset.ItemType.SingleItem;
import org.assay.engine.questionset.ItemType.YesNoItem;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/** What one choice of a question is worth in the compliance score. */
public final class OptionWorth {
  public static final String YES = "yes";
  public static final String NO = "no";

  private OptionWorth() {}

  /**
   * In [0, 1]; null when the choice is not scored, as "not applicable" is not.
   *
   * @param question a scale, a single choice, or a yes or no; of others nothing is worth anything
   * @param code of the option; {@link #YES} or {@link #NO} for a yes or no
   */
  public static @Nullable Ratio of(Question question, String code) {
    return switch (question.type()) {
      case ScaleItem scale -> new OptionValues(scale.options()).of(code).value();
      case SingleItem single -> new OptionValues(single.options()).of(code).value();
      case YesNoItem(var favourable, _, _) ->
          code.equals(favourable ? YES : NO) ? Ratio.ONE : Ratio.ZERO;
      default -> null;
    };
  }
}
