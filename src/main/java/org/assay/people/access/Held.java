package org.assay.people.access;

import java.time.Instant;
import java.time.LocalDate;
import org.assay.people.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * A membership as those see it who decide about access.
 *
 * @param place name of the organisation or the group; empty for the partnership itself
 * @param from first day, in England
 * @param until last day; null while no end is set
 * @param signedIn when the person last signed in; null when they never did
 * @param expires until when the invitation works; null without one that still waits
 */
public record Held(
    long membershipId,
    long personId,
    String name,
    String email,
    Role role,
    @Nullable Long organisationId,
    @Nullable Long groupId,
    String place,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable Instant signedIn,
    @Nullable Instant expires) {

  public boolean holdsOn(LocalDate day) {
    return !from.isAfter(day) && !hasEnded(day);
  }

  public boolean hasEnded(LocalDate today) {
    return until != null && until.isBefore(today);
  }
}
