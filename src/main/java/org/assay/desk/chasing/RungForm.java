package org.assay.desk.chasing;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.assay.platform.form.FormInput;
import org.jspecify.annotations.Nullable;

/** A step of the ladder, as somebody typed it. */
@Introspected
record RungForm(
    @NotNull(message = "Select a step") @Nullable RungKind kind,
    @NotNull(message = "Enter the day") @Nullable LocalDate day) {

  static RungForm of(FormInput input) {
    return new RungForm(RungKind.of(input.text("kind")).orElse(null), input.day("day", "the day"));
  }
}
