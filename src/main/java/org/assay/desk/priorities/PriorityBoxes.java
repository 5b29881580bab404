package org.assay.desk.priorities;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormPatterns;
import org.assay.platform.guarded.NamesNoChild;
import org.jspecify.annotations.Nullable;

/** What every priority has, as somebody typed it. */
@Introspected
record PriorityBoxes(
    @NamesNoChild
        @NotBlank(message = "Enter the priority as the plan has it")
        @Size(max = 200, message = FormPatterns.SHORTEN_200)
        String title,
    @Nullable @NamesNoChild @Size(max = 200, message = FormPatterns.SHORTEN_200) String owner,
    @NotNull(message = "Enter the first day of the plan") @Nullable LocalDate starts,
    @NotNull(message = "Enter the last day of the plan") @Nullable LocalDate ends) {

  static PriorityBoxes of(FormInput input) {
    return new PriorityBoxes(
        input.text("title"),
        input.orNull("owner"),
        input.day("starts", "the first day of the plan"),
        input.day("ends", "the last day of the plan"));
  }
}
