package org.assay.desk.settings;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.assay.platform.form.FormInput;
import org.assay.platform.guarded.NamesNoChild;
import org.jspecify.annotations.Nullable;

/** A meeting of a body: when it was held and who came. */
@Introspected
record MeetingForm(
    @NotNull(message = "Enter the date of the meeting") @Nullable LocalDate held,
    @NamesNoChild @Size(max = 4000, message = "Shorten this to 4,000 characters or fewer")
        String attended) {

  static MeetingForm of(FormInput input) {
    return new MeetingForm(input.day("held", "the date of the meeting"), input.text("attended"));
  }
}
