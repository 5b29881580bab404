package org.assay.collection.support;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import org.assay.engine.questionset.BlankText;
import org.assay.platform.form.FormInput;
import org.jspecify.annotations.Nullable;

/**
 * What the team does with a request, as somebody typed it.
 *
 * @param note for the organisation; null for none
 * @param version of the request that the page showed; -1 when the form does not say
 */
@Introspected
record SupportForm(
    @NotNull(message = "Choose what you do") @Nullable RequestState to,
    @Nullable @Size(max = 2000, message = "Shorten the note to 2,000 characters or fewer")
        String note,
    int version) {

  static SupportForm of(FormInput input) {
    return new SupportForm(
        Arrays.stream(RequestState.values())
            .filter(it -> it.code().equals(input.text("to")))
            .findFirst()
            .orElse(null),
        BlankText.orNull(input.typed("note")),
        (int) Math.min(input.number("version").orElse(-1), Integer.MAX_VALUE));
  }
}
