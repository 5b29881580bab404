package org.assay.desk.leads;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.assay.platform.form.FormInput;
import org.assay.platform.form.FormPatterns;
import org.assay.platform.guarded.NamesNoChild;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who leads, as somebody typed it.
 *
 * @param trained day of the last full training; null when it is not known
 */
@Introspected
record LeadForm(
    @NotNull(message = "Select what they lead") @Nullable LeadRole role,
    @NamesNoChild @Size(max = 200, message = FormPatterns.SHORTEN_200) String department,
    @Nullable @NamesNoChild @Size(max = 200, message = FormPatterns.SHORTEN_200) String name,
    @Nullable @NamesNoChild @Size(max = 200, message = FormPatterns.SHORTEN_200) String post,
    @Nullable
        @Size(max = FormPatterns.LONGEST_EMAIL, message = FormPatterns.EMAIL_FAULT)
        @Pattern(regexp = FormPatterns.EMAIL, message = FormPatterns.EMAIL_FAULT)
        String email,
    @Nullable @Size(max = 40, message = "Shorten this to 40 characters or fewer") String telephone,
    @Nullable @NamesNoChild @Size(max = 200, message = FormPatterns.SHORTEN_200) String deputy,
    @Nullable @NamesNoChild @Size(max = 500, message = "Shorten this to 500 characters or fewer")
        String cover,
    @Nullable LocalDate trained) {

  static LeadForm of(FormInput input) {
    return new LeadForm(
        LeadRole.of(input.text("role")).orElse(null),
        input.text("department"),
        input.orNull("name"),
        input.orNull("post"),
        input.orNull("email"),
        input.orNull("telephone"),
        input.orNull("deputy"),
        input.orNull("cover"),
        input.day("trained", "the date of the last full training"));
  }

  /** Of an organisation, by hand. */
  Lead lead(long organisation, LeadRole held) {
    return new Lead(
        0,
        organisation,
        "",
        department,
        held,
        name,
        post,
        email,
        telephone,
        deputy,
        cover,
        trained,
        false);
  }
}
