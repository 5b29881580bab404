package org.assay.people.identity;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.assay.platform.SecurityLog;
import org.assay.platform.SecurityLog.Event;
import org.assay.platform.UtcTime;

/** Goes on in another membership of the same person. */
@Singleton
class ChooseMembership {
  private final Callers callers;
  private final ProviderTrust trusts;
  private final MembershipRepository memberships;
  private final Sessions sessions;
  private final SecurityLog security;
  private final Clock clock;

  ChooseMembership(
      Callers callers,
      ProviderTrust trusts,
      MembershipRepository memberships,
      Sessions sessions,
      SecurityLog security,
      Clock clock) {
    this.callers = callers;
    this.trusts = trusts;
    this.memberships = memberships;
    this.sessions = sessions;
    this.security = security;
    this.clock = clock;
  }

  /**
   * A session of its own takes the place of the one before, so that every node knows at once in
   * which role a request is meant. Empty when the person does not hold the membership today.
   */
  @Transactional
  Optional<Session> choose(Session before, long membershipId) {
    var person = before.caller().personId();
    return callers
        .as(person, membershipId)
        .flatMap(it -> trusts.within(it, before.origin().provider()))
        .map(caller -> choose(before, caller));
  }

  private Session choose(Session before, Caller caller) {
    sessions.end(before);
    remember(caller);
    security.record(
        Event.ROLE_CHOSEN,
        caller.personId(),
        Map.of("role", caller.role().name(), "membership", caller.membership().id()));
    return sessions.begin(caller, before.begun(), before.origin());
  }

  /** The next sign-in begins with it. */
  private void remember(Caller caller) {
    memberships.choose(caller.membership().id(), UtcTime.of(clock.instant()));
  }
}
