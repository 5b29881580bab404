package org.assay.people.access;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.people.identity.AccessHandedOver;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.platform.SecurityLog;
import org.assay.platform.SecurityLog.Event;

/**
 * Somebody takes over what another person does for an organisation: the roles, the standards that
 * were given to them, the actions that name them and the letters on their way. The old access ends.
 */
@Singleton
public class HandOver {
  private final HeldRepository held;
  private final GiveAccess give;
  private final SecurityLog security;
  private final ApplicationEventPublisher<AccessHandedOver> events;
  private final Clock clock;

  HandOver(
      HeldRepository held,
      GiveAccess give,
      SecurityLog security,
      ApplicationEventPublisher<AccessHandedOver> events,
      Clock clock) {
    this.held = held;
    this.give = give;
    this.security = security;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Somebody takes over at once.
   *
   * @param from id of the person whose access ends
   * @param to the person who takes over, who may have access already
   */
  @Transactional
  public AccessOutcome handOver(Caller by, long from, long organisation, Successor to) {
    var scope = AccessScope.of(by).orElse(null);
    if (scope == null) return new AccessOutcome.NotFound();
    var ending =
        held.ofPerson(scope, from).stream()
            .filter(it -> Long.valueOf(organisation).equals(it.organisationId()))
            .filter(it -> !it.hasEnded(today()))
            .toList();
    if (ending.isEmpty()) return new AccessOutcome.NotFound();
    var newcomers = newcomers(scope, ending, organisation, to);
    var fault = fault(by, ending, newcomers, to);
    return fault.isPresent() ? fault.get() : handOver(by, ending, newcomers, to);
  }

  /** Who takes over. */
  public record Successor(String name, String email) {}

  /** One for each role that the person who takes over does not hold yet. */
  private List<Newcomer> newcomers(
      AccessScope scope, List<Held> ending, long organisation, Successor to) {
    var email = Newcomer.address(to.email());
    var has =
        held.ofAddress(scope, email).stream()
            .filter(it -> Long.valueOf(organisation).equals(it.organisationId()))
            .filter(it -> it.holdsOn(today()))
            .map(Held::role)
            .toList();
    return ending.stream()
        .map(Held::role)
        .distinct()
        .filter(role -> !has.contains(role))
        .map(role -> new Newcomer(to.name(), email, role, organisation, null, today(), null))
        .toList();
  }

  private Optional<AccessOutcome> fault(
      Caller by, List<Held> ending, List<Newcomer> newcomers, Successor to) {
    if (ending.getFirst().email().equals(Newcomer.address(to.email()))) {
      return Optional.of(
          new AccessOutcome.Refused("Enter the address of the person who takes over", "email"));
    }
    return newcomers.stream()
        .flatMap(it -> give.fault(by, it).stream())
        .<AccessOutcome>map(it -> it)
        .findFirst();
  }

  private AccessOutcome handOver(
      Caller by, List<Held> ending, List<Newcomer> newcomers, Successor to) {
    newcomers.forEach(it -> give.give(by, it));
    var scope = AccessScope.of(by).orElseThrow();
    var successor = held.ofAddress(scope, Newcomer.address(to.email())).getFirst();
    for (var it : ending) {
      held.until(by.partnershipId(), it.membershipId(), today().minusDays(1));
      security.record(
          Event.ROLE_ENDED, by.personId(), Map.of("of", it.personId(), "role", it.role().name()));
    }
    var one = ending.getFirst();
    events.publishEvent(
        new AccessHandedOver(
            by.partnershipId(),
            Objects.requireNonNull(one.organisationId()),
            one.personId(),
            one.name(),
            successor.personId(),
            successor.name(),
            by.personId()));
    return new AccessOutcome.Done(successor.personId());
  }

  private LocalDate today() {
    return England.day(clock.instant());
  }
}
