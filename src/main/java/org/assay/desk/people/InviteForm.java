package org.assay.desk.people;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.assay.people.access.AccessSearch;
import org.assay.people.identity.Role;
import org.assay.platform.form.FormInput;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to have a role, as somebody typed it. What name and address must be is a rule of
 * {@link org.assay.people.access.Newcomer}, since lists bring them too.
 *
 * @param from first day; null for today
 * @param until last day; null for none
 */
@Introspected
record InviteForm(
    String name,
    String email,
    @NotNull(message = "Select a role") @Nullable Role role,
    String place,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  static InviteForm of(FormInput input) {
    return new InviteForm(
        input.text("name"),
        input.text("email"),
        AccessSearch.role(input.text("role")).orElse(null),
        input.text("place"),
        input.day("from", "the first day"),
        input.day("until", "the last day"));
  }
}
