package org.assay.desk.cycles;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.assay.engine.questionset.Edition;
import org.assay.platform.form.FormInput;
import org.assay.platform.guarded.NamesNoChild;
import org.jspecify.annotations.Nullable;

/**
 * What every plan of a cycle has, as somebody typed it.
 *
 * @param exclusions who is left out and why, one a line
 */
@Introspected
record PlanBoxes(
    @NamesNoChild
        @NotBlank(message = "Enter a title")
        @Size(max = 200, message = "Shorten this to 200 characters or fewer")
        String title,
    @NotNull(message = "Select a question set") @Nullable Edition edition,
    @NotNull(message = "Enter the date on which it opens") @Nullable LocalDate opens,
    @NotNull(message = "Enter the first deadline") @Nullable LocalDate first,
    @NotNull(message = "Enter the last date on which a return is taken") @Nullable LocalDate second,
    @NamesNoChild String exclusions) {

  /**
   * @param edition that the form names; null when there is none such
   */
  static PlanBoxes of(FormInput input, @Nullable Edition edition) {
    return new PlanBoxes(
        input.text("title"),
        edition,
        input.day("opens", "the date on which it opens"),
        input.day("first", "the first deadline"),
        input.day("second", "the last date on which a return is taken"),
        input.text("exclusions"));
  }
}
