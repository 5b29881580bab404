package org.assay.desk.cycles;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.assay.platform.form.FormInput;
import org.jspecify.annotations.Nullable;

/**
 * New deadlines of a cycle, as somebody typed them.
 *
 * @param second the last day on which a return is taken
 */
@Introspected
record DeadlinesForm(
    @NotNull(message = "Enter the first deadline") @Nullable LocalDate first,
    @NotNull(message = "Enter the last date on which a return is taken")
        @Nullable LocalDate second) {

  static DeadlinesForm of(FormInput input) {
    return new DeadlinesForm(
        input.day("first", "the first deadline"),
        input.day("second", "the last date on which a return is taken"));
  }
}
