package org.assay.desk.register;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.assay.platform.form.FormInput;
import org.assay.platform.guarded.NamesNoChild;
import org.jspecify.annotations.Nullable;

/** An inspection, as somebody typed it. */
@Introspected
record InspectionForm(
    @NamesNoChild
        @NotBlank(message = "Enter who inspected it")
        @Size(max = 80, message = "Shorten this to 80 characters or fewer")
        String body,
    @NamesNoChild
        @NotBlank(message = "Enter the judgement")
        @Size(max = 200, message = "Shorten this to 200 characters or fewer")
        String judgement,
    @NotNull(message = "Enter the date of the inspection") @Nullable LocalDate inspected) {

  static InspectionForm of(FormInput input) {
    return new InspectionForm(
        input.text("body"),
        input.text("judgement"),
        input.day("inspected", "the date of the inspection"));
  }
}
