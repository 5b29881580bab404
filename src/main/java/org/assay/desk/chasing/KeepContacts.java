package org.assay.desk.chasing;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.assay.collection.cycles.Cycle;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Contacts;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.jspecify.annotations.Nullable;

/** Writes down what somebody did about an outstanding return, and who looks after it. */
@Singleton
class KeepContacts {
  private static final Set<Role> OWNERS = Set.of(Role.ADMIN, Role.MODERATOR, Role.PAS_MEMBER);

  private final ContactRepository contacts;
  private final LadderRepository rungs;
  private final Contacts people;
  private final Clock clock;

  KeepContacts(ContactRepository contacts, LadderRepository rungs, Contacts people, Clock clock) {
    this.contacts = contacts;
    this.rungs = rungs;
    this.people = people;
    this.clock = clock;
  }

  /**
   * A call or a letter belongs to the latest step of its kind whose day has come, which is then
   * begun.
   *
   * @param kind null for a note
   */
  @Transactional
  void add(Caller caller, Cycle cycle, long returnId, @Nullable RungKind kind, String words) {
    var now = clock.instant();
    var today = England.day(now);
    var rung =
        rungs.rungs(cycle.partnershipId(), cycle.id()).stream()
            .filter(it -> it.kind() == kind && !it.plannedOn().isAfter(today))
            .reduce((a, b) -> b)
            .orElse(null);
    if (rung != null) rungs.done(rung, now);
    contacts.add(
        caller.partnershipId(),
        cycle.id(),
        returnId,
        rung == null ? null : rung.id(),
        kind,
        now,
        caller.personId(),
        words);
  }

  /**
   * False when the person may not look after returns.
   *
   * @param person null for nobody
   */
  @Transactional
  boolean owner(Caller caller, long returnId, @Nullable Long person) {
    var may =
        person == null
            || people.ofPartnership(caller.partnershipId(), OWNERS).stream()
                .anyMatch(it -> it.personId() == person);
    if (may) contacts.owner(caller.partnershipId(), returnId, person);
    return may;
  }
}
