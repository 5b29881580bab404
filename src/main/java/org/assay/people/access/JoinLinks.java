package org.assay.people.access;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.assay.people.access.InvitationRepository.Invitation;
import org.assay.people.identity.Callers;
import org.assay.people.identity.PasswordLinks;
import org.assay.platform.SecretToken;

/**
 * The links in letters to people who were given access. A link never stops leading somewhere: it
 * lets its reader choose a password, or says that there is one, or sends a new letter, or says whom
 * to ask. Letters sent before a new one was asked for lead on as well.
 */
@Singleton
public class JoinLinks {
  /** Long enough for a school's holiday. */
  static final Duration LIFE = Duration.ofDays(14);

  private final InvitationRepository invitations;
  private final PasswordLinks passwords;
  private final Callers callers;
  private final AccessLimits limits;
  private final ApplicationEventPublisher<PersonInvited> events;
  private final Clock clock;

  JoinLinks(
      InvitationRepository invitations,
      PasswordLinks passwords,
      Callers callers,
      AccessLimits limits,
      ApplicationEventPublisher<PersonInvited> events,
      Clock clock) {
    this.invitations = invitations;
    this.passwords = passwords;
    this.callers = callers;
    this.limits = limits;
    this.events = events;
    this.clock = clock;
  }

  /** Where a link leads today. */
  sealed interface LinkState {
    /** A password can be chosen. */
    record Open(Invitation invitation) implements LinkState {}

    /** They have a password: there is nothing to do but to sign in. */
    record Ready(Invitation invitation) implements LinkState {}

    /** A new letter can be asked for. */
    record Expired(Invitation invitation) implements LinkState {}

    /** Their access ended. */
    record Ended(Invitation invitation) implements LinkState {}

    /** There never was such a link. */
    record Unknown() implements LinkState {}
  }

  /**
   * A link for the letter that is being written, or empty when nobody waits for one.
   *
   * @return a path within the service
   */
  @Transactional
  public Optional<String> path(long partnershipId, long invitationId) {
    var found = invitations.find(partnershipId, invitationId);
    if (found.isEmpty()) return Optional.empty();
    var token = SecretToken.fresh();
    invitations.link(found.get(), SecretToken.hash(token), clock.instant());
    return Optional.of("/join/" + token);
  }

  @Transactional
  LinkState standing(String token) {
    return invitations
        .byHash(SecretToken.hash(token))
        .map(this::standing)
        .orElseGet(LinkState.Unknown::new);
  }

  private LinkState standing(Invitation it) {
    if (callers.in(it.partnershipId(), it.personId()).isEmpty()) return new LinkState.Ended(it);
    if (it.hasPassword()) return new LinkState.Ready(it);
    return clock.instant().isBefore(it.expires())
        ? new LinkState.Open(it)
        : new LinkState.Expired(it);
  }

  /** What is wrong with the password; empty when it is theirs now. */
  @Transactional
  Optional<String> choose(Invitation it, String chosen) {
    return switch (passwords.use(passwords.create(it.personId()), chosen)) {
      case PasswordLinks.Outcome.Chosen _ -> {
        invitations.accept(it, clock.instant());
        yield Optional.empty();
      }
      case PasswordLinks.Outcome.Refused(var email, var why) -> Optional.of(why);
      case PasswordLinks.Outcome.Gone _ -> Optional.of("This account was closed");
    };
  }

  /** A new letter to the same address; false when it had as many as it gets in a day. */
  @Transactional
  boolean again(Invitation it) {
    if (limits.isFull(it.email())) return false;
    limits.count(it.partnershipId(), it.personId(), it.email());
    invitations.extend(it, clock.instant().plus(LIFE));
    events.publishEvent(
        new PersonInvited(it.partnershipId(), it.personId(), it.id(), clock.instant()));
    return true;
  }
}
