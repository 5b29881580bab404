package org.assay.assurance.decisions;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.assay.engine.questionset.BlankText;
import org.assay.platform.form.FormPatterns;
import org.assay.platform.guarded.TextRule;
import org.jspecify.annotations.Nullable;

/** What people write about decisions, and what it must be. Each component is a box. */
final class DecisionForms {
  static final TextRule FOR_EXECUTIVE =
      TextRule.alone("Enter why the Executive has to decide", 2_000);
  static final TextRule NOTED = TextRule.alone("Enter what became of it", 2_000);
  static final TextRule REPLACED =
      TextRule.alone("Enter why the Executive no longer has to deal with it", 2_000);
  static final TextRule FINISHED = TextRule.alone("Enter what shows that it was done", 2_000);

  private DecisionForms() {}

  @Introspected
  record ForMeeting(
      @NotNull(message = "Enter the day of the meeting") @Nullable LocalDate held,
      @NotEmpty(message = "Enter what the meeting is asked to decide")
          @Size(max = 2_000, message = FormPatterns.SHORTEN_2000)
          String asked) {
    ForMeeting {
      asked = BlankText.orEmpty(asked);
    }
  }

  @Introspected
  record Decided(
      @NotEmpty(message = "Enter what was decided")
          @Size(max = 2_000, message = FormPatterns.SHORTEN_2000)
          String decided,
      @NotEmpty(message = "Enter who does it") @Size(max = 200, message = FormPatterns.SHORTEN_200)
          String owner,
      @NotNull(message = "Enter by when it is to be done") @Nullable LocalDate due) {
    Decided {
      decided = BlankText.orEmpty(decided);
      owner = BlankText.orEmpty(owner);
    }
  }
}
