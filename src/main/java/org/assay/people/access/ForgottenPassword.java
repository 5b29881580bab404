package org.assay.people.access;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.assay.people.identity.Callers;
import org.assay.people.identity.People;
import org.assay.people.identity.SharedAccounts;

/**
 * Lets somebody who forgot their password, or never chose one, have a link by which they choose
 * another. It goes to the address of the account and to no other.
 */
@Singleton
class ForgottenPassword {
  private final People people;
  private final Callers callers;
  private final SharedAccounts shared;
  private final ApplicationEventPublisher<PasswordForgotten> events;

  ForgottenPassword(
      People people,
      Callers callers,
      SharedAccounts shared,
      ApplicationEventPublisher<PasswordForgotten> events) {
    this.people = people;
    this.callers = callers;
    this.shared = shared;
    this.events = events;
  }

  /** Does nothing for an address without an account, and for an account without a role. */
  @Transactional
  void ask(String email) {
    people
        .find(email)
        .filter(id -> !shared.isShared(id))
        .flatMap(id -> callers.of(id).stream().findFirst())
        .ifPresent(
            it -> events.publishEvent(new PasswordForgotten(it.partnershipId(), it.personId())));
  }
}
