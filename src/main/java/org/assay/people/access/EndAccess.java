package org.assay.people.access;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Role;
import org.assay.people.identity.Sessions;
import org.assay.platform.England;
import org.assay.platform.SecurityLog;
import org.assay.platform.SecurityLog.Event;

/**
 * Ends what somebody may do. Anyone who is signed in is out within seconds: each node asks again
 * what memberships hold. What they did stays.
 */
@Singleton
public class EndAccess {
  /** No partnership has so many. */
  private static final int ADMINISTRATORS = 1_000;

  private final HeldRepository held;
  private final Sessions sessions;
  private final SecurityLog security;
  private final Clock clock;

  EndAccess(HeldRepository held, Sessions sessions, SecurityLog security, Clock clock) {
    this.held = held;
    this.sessions = sessions;
    this.security = security;
    this.clock = clock;
  }

  /**
   * Ends one membership.
   *
   * @param lastDay the last on which it holds; yesterday for at once
   */
  @Transactional
  public AccessOutcome end(Caller by, long membershipId, LocalDate lastDay) {
    var scope = AccessScope.of(by).orElse(null);
    var one = scope == null ? null : held.find(scope, membershipId).orElse(null);
    if (scope == null || one == null) return new AccessOutcome.NotFound();
    if (lastDay.isBefore(yesterday())) {
      return new AccessOutcome.Refused("Enter today or a later date", "until");
    }
    return end(by, List.of(one), lastDay);
  }

  /** Ends at once all that somebody may do within the caller's reach. */
  @Transactional
  public AccessOutcome leave(Caller by, long personId) {
    var scope = AccessScope.of(by).orElse(null);
    if (scope == null) return new AccessOutcome.NotFound();
    var all = held.ofPerson(scope, personId).stream().filter(it -> !it.hasEnded(today())).toList();
    return all.isEmpty() ? new AccessOutcome.NotFound() : end(by, all, yesterday());
  }

  /** Ends what somebody has begun, on every device and in programs; their roles stay. */
  @Transactional
  public AccessOutcome signOut(Caller by, long personId) {
    var scope = AccessScope.of(by).orElse(null);
    if (scope == null || held.ofPerson(scope, personId).isEmpty()) {
      return new AccessOutcome.NotFound();
    }
    sessions.endAll(personId);
    security.record(Event.SESSION_ENDED, by.personId(), Map.of("of", personId));
    return new AccessOutcome.Done(personId);
  }

  private AccessOutcome end(Caller by, List<Held> ending, LocalDate lastDay) {
    held.lockPartnership(by.partnershipId());
    var person = ending.getFirst().personId();
    if (!by.is(Role.ADMIN) && person == by.personId()) {
      return new AccessOutcome.Refused(
          "You cannot end your own access. Ask your partnership to do it", "leave");
    }
    if (endsLastAdministrator(by, ending)) {
      return new AccessOutcome.Refused(
          "Nobody else administers the partnership. Give somebody else that role first", "leave");
    }
    for (var it : ending) {
      held.until(by.partnershipId(), it.membershipId(), lastDay);
      security.record(
          Event.ROLE_ENDED, by.personId(), Map.of("of", person, "role", it.role().name()));
    }
    return new AccessOutcome.Done(person);
  }

  private boolean endsLastAdministrator(Caller by, List<Held> ending) {
    if (ending.stream().noneMatch(it -> it.role() == Role.ADMIN && it.holdsOn(today()))) {
      return false;
    }
    var ids = ending.stream().map(Held::membershipId).toList();
    return held
        .first(
            new AccessScope(by.partnershipId(), null),
            AccessSearch.of("", Role.ADMIN.name(), "", "current"),
            today(),
            ADMINISTRATORS)
        .stream()
        .allMatch(it -> ids.contains(it.membershipId()) || it.until() != null);
  }

  private LocalDate today() {
    return England.day(clock.instant());
  }

  private LocalDate yesterday() {
    return today().minusDays(1);
  }
}
