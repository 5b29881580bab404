package org.assay.people.access;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.assay.people.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to have access.
 *
 * @param organisationId for roles held for an organisation; null otherwise
 * @param groupId for group leads; null otherwise
 * @param from first day
 * @param until last day; null for no end
 */
public record Newcomer(
    String name,
    String email,
    Role role,
    @Nullable Long organisationId,
    @Nullable Long groupId,
    LocalDate from,
    @Nullable LocalDate until) {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_EMAIL = 254; // RFC 5321, less the brackets

  public Newcomer {
    name = name.strip();
    email = address(email);
  }

  /** As it is stored. */
  static String address(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  /** The first thing that is wrong with it by itself. */
  Optional<AccessOutcome.Refused> fault(LocalDate today) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return refused("Enter their name", "name");
    }
    // It stands in the heading of a letter, where a line break would begin another.
    if (name.matches("(?s).*[\\p{Cntrl}\\u0085\\p{Zl}\\p{Zp}].*")) {
      return refused("Enter their name on one line", "name");
    }
    if (email.length() > LONGEST_EMAIL
        || !email.matches("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>]+")) {
      return refused("Enter an email address, like name@example.sch.uk", "email");
    }
    return dates(today);
  }

  private Optional<AccessOutcome.Refused> dates(LocalDate today) {
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
