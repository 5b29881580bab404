package org.assay.desk.settings;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.assay.platform.form.FormInput;
import org.assay.platform.guarded.NamesNoChild;
import org.jspecify.annotations.Nullable;

/**
 * A body of a partnership, as somebody typed it.
 *
 * @param kind code of what it is for
 * @param above id of the body that it reports to
 */
@Introspected
record BodyForm(
    @NamesNoChild
        @NotBlank(message = "Enter the name")
        @Size(max = 200, message = "Shorten this to 200 characters or fewer")
        String name,
    String kind,
    @Nullable @NamesNoChild @Size(max = 200, message = "Shorten this to 200 characters or fewer")
        String chair,
    @Nullable @NamesNoChild @Size(max = 4000, message = "Shorten this to 4,000 characters or fewer")
        String members,
    @Nullable @NamesNoChild @Size(max = 4000, message = "Shorten this to 4,000 characters or fewer")
        String terms,
    String above) {

  static BodyForm of(FormInput input) {
    return new BodyForm(
        input.text("name"),
        input.text("kind"),
        input.orNull("chair"),
        input.orNull("members"),
        input.orNull("terms"),
        input.text("above"));
  }
}
