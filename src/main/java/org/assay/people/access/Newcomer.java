package org.assay.people.access;

import io.micronaut.core.annotation.Introspected;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.assay.people.identity.Role;
import org.assay.platform.form.FormPatterns;
import org.assay.platform.guarded.NamesNoChild;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to have access.
 *
 * @param organisationId for roles held for an organisation; null otherwise
 * @param groupId for group leads; null otherwise
 * @param from first day
 * @param until last day; null for no end
 */
@Introspected
public record Newcomer(
    @NamesNoChild
        @NotEmpty(message = "Enter their name")
        @Size(max = 200, message = FormPatterns.SHORTEN_200)
        @Pattern(regexp = FormPatterns.ONE_LINE, message = "Enter their name on one line")
        String name,
    @Size(max = FormPatterns.LONGEST_EMAIL, message = FormPatterns.EMAIL_FAULT)
        @Pattern(regexp = FormPatterns.EMAIL, message = FormPatterns.EMAIL_FAULT)
        String email,
    Role role,
    @Nullable Long organisationId,
    @Nullable Long groupId,
    LocalDate from,
    @Nullable LocalDate until) {

  public Newcomer {
    name = name.strip();
    email = address(email);
  }

  /** As it is stored. */
  static String address(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  /** What is wrong with the days; empty when nothing is. */
  Optional<AccessOutcome.Refused> dates(LocalDate today) {
    if (until == null) return Optional.empty();
    if (until.isBefore(from)) {
      return refused("Their last day is before their first. Enter a later date", "until");
    }
    return until.isBefore(today)
        ? refused("Their last day is in the past. Enter a later date", "until")
        : Optional.empty();
  }

  private static Optional<AccessOutcome.Refused> refused(String why, String box) {
    return Optional.of(new AccessOutcome.Refused(why, box));
  }
}
