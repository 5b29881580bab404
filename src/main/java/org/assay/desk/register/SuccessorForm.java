package org.assay.desk.register;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import org.assay.desk.register.list.SuccessionKind;
import org.assay.platform.form.FormInput;
import org.jspecify.annotations.Nullable;

/**
 * What followed what, as somebody typed it.
 *
 * @param other name or register number of the other organisation
 * @param followed null when the day is not known
 */
@Introspected
record SuccessorForm(
    @NotBlank(message = "Enter the other organisation")
        @Size(max = 200, message = "Shorten this to 200 characters or fewer")
        String other,
    @NotNull(message = "Select what happened") @Nullable SuccessionKind kind,
    @Nullable LocalDate followed) {

  static SuccessorForm of(FormInput input) {
    return new SuccessorForm(
        input.text("other"),
        Arrays.stream(SuccessionKind.values())
            .filter(it -> it.code().equals(input.text("kind")))
            .findFirst()
            .orElse(null),
        input.day("followed", "the date on which it happened"));
  }
}
