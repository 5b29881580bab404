package org.assay.people.access;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.people.access.AccessOutcome.Refused;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.People;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.assay.platform.SecurityLog;
import org.assay.platform.SecurityLog.Event;
import org.assay.platform.form.FormRules;

/** Gives somebody a role and invites them by a letter. */
@Singleton
public class GiveAccess {
  private final HeldRepository held;
  private final InvitationRepository invitations;
  private final AccessLimits limits;
  private final People people;
  private final Register register;
  private final FormRules rules;
  private final SecurityLog security;
  private final ApplicationEventPublisher<PersonInvited> events;
  private final Clock clock;

  GiveAccess(
      HeldRepository held,
      InvitationRepository invitations,
      AccessLimits limits,
      People people,
      Register register,
      FormRules rules,
      SecurityLog security,
      ApplicationEventPublisher<PersonInvited> events,
      Clock clock) {
    this.held = held;
    this.invitations = invitations;
    this.limits = limits;
    this.people = people;
    this.register = register;
    this.rules = rules;
    this.security = security;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public AccessOutcome give(Caller by, Newcomer it) {
    var scope = AccessScope.of(by).orElse(null);
    if (scope == null) return new AccessOutcome.NotFound();
    var fault = fault(by, it);
    if (fault.isPresent()) return fault.get();
    var person = people.person(it.email(), it.name());
    held.add(
        person,
        scope.partnershipId(),
        it.role(),
        it.organisationId(),
        it.groupId(),
        it.from(),
        it.until());
    security.record(Event.ROLE_GIVEN, by.personId(), Map.of("to", person, "role", it.role()));
    invite(by, person, it);
    return new AccessOutcome.Done(person);
  }

  /** What stands in the way of it; empty when it can be done now. */
  @Transactional
  public Optional<Refused> fault(Caller by, Newcomer it) {
    var scope = AccessScope.of(by).orElseThrow();
    return rules.faults(it).entrySet().stream()
        .findFirst()
        .map(wrong -> refused(wrong.getValue(), wrong.getKey()))
        .or(() -> it.dates(today()))
        .or(() -> past(it))
        .or(() -> misplaced(scope, it))
        .or(() -> twice(scope, it))
        .or(() -> limits.fault(scope, by.personId(), it.email()).map(why -> refused(why, "email")));
  }

  private Optional<Refused> past(Newcomer it) {
    return it.from().isBefore(today())
        ? Optional.of(
            refused("Their first day is in the past. Enter today or a later date", "from"))
        : Optional.empty();
  }

  private Optional<Refused> misplaced(AccessScope scope, Newcomer it) {
    if (!scope.roles().contains(it.role())) return Optional.of(refused("Select a role", "role"));
    if (AccessScope.isOfOrganisation(it.role())) {
      var id = it.organisationId();
      var own = scope.organisationId();
      return id != null
              && (own == null || own.equals(id))
              && register.organisation(scope.partnershipId(), id).isPresent()
          ? Optional.empty()
          : Optional.of(refused("Enter the organisation, by its name or register number", "place"));
    }
    var group = it.groupId();
    return it.role() != Role.GROUP_LEAD
            || (group != null && register.group(scope.partnershipId(), group).isPresent())
        ? Optional.empty()
        : Optional.of(refused("Enter the name of the trust, federation or group", "place"));
  }

  private Optional<Refused> twice(AccessScope scope, Newcomer it) {
    return held.ofAddress(scope, it.email()).stream()
            .filter(h -> h.role() == it.role() && !h.hasEnded(today()))
            .anyMatch(
                h ->
                    Objects.equals(h.organisationId(), it.organisationId())
                        && Objects.equals(h.groupId(), it.groupId()))
        ? Optional.of(refused("This address has this role already", "email"))
        : Optional.empty();
  }

  /** Sends the letter once more to somebody who has not come yet. */
  @Transactional
  public AccessOutcome again(Caller by, long personId) {
    var scope = AccessScope.of(by).orElse(null);
    if (scope == null || held.ofPerson(scope, personId).isEmpty()) {
      return new AccessOutcome.NotFound();
    }
    var first = held.ofPerson(scope, personId).getFirst();
    var fault = limits.fault(scope, by.personId(), first.email());
    if (fault.isPresent()) return refused(fault.get(), "again");
    var it = new Newcomer(first.name(), first.email(), first.role(), null, null, today(), null);
    invite(by, personId, it);
    return new AccessOutcome.Done(personId);
  }

  private void invite(Caller by, long person, Newcomer it) {
    var partnership = by.partnershipId();
    var now = clock.instant();
    var begins = it.from().atStartOfDay(England.ZONE).toInstant();
    var from = begins.isAfter(now) ? begins : now;
    var expires = from.plus(JoinLinks.LIFE);
    var known = invitations.ofPerson(partnership, person);
    known.ifPresent(one -> invitations.extend(one, expires));
    long id =
        known.isPresent()
            ? known.get().id()
            : invitations.add(partnership, person, it.name(), by.personId(), now, expires);
    limits.count(partnership, by.personId(), it.email());
    security.record(Event.INVITED, by.personId(), Map.of("invitation", id));
    events.publishEvent(new PersonInvited(partnership, person, id, from));
  }

  private LocalDate today() {
    return England.day(clock.instant());
  }

  private static Refused refused(String why, String box) {
    return new Refused(why, box);
  }
}
