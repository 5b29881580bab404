package org.assay.colleagues;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.assay.identity.Caller;
import org.assay.identity.Callers;
import org.assay.identity.PasswordRule;
import org.assay.identity.People;
import org.assay.identity.People.NewPerson;
import org.assay.identity.Role;
import org.assay.returns.ReturnView;

/**
 * Sends invitations and takes them up. Whether an address has an account already is told to nobody
 * but whoever opens a letter that went to it.
 */
@Singleton
class Invitations {
  private final InvitationRepository invitations;
  private final AssignmentRepository assignments;
  private final SharedReturns returns;
  private final People people;
  private final Callers callers;
  private final ApplicationEventPublisher<ColleagueInvited> events;
  private final Clock clock;

  Invitations(
      InvitationRepository invitations,
      AssignmentRepository assignments,
      SharedReturns returns,
      People people,
      Callers callers,
      ApplicationEventPublisher<ColleagueInvited> events,
      Clock clock) {
    this.invitations = invitations;
    this.assignments = assignments;
    this.returns = returns;
    this.people = people;
    this.callers = callers;
    this.events = events;
    this.clock = clock;
  }

  /** What came of taking an invitation up. */
  sealed interface Outcome {
    /**
     * @param standard where to begin
     */
    record Accepted(Caller caller, long returnId, String standard) implements Outcome {}

    record Weak(String why) implements Outcome {}

    /** The address has an account, and one account is all that an address can have. */
    record Taken() implements Outcome {}

    /** Never there, used, expired or withdrawn: all the same to a stranger. */
    record Gone() implements Outcome {}
  }

  /** Somebody's invitation, or a new one with a letter. Returns its id. */
  long invite(Caller caller, ReturnView view, Recipient.Invited to) {
    var head = view.head();
    var waiting = invitations.waiting(head.partnershipId(), head.id(), to.email());
    if (waiting.filter(it -> it.isOpen(clock.instant())).isPresent()) {
      return waiting.get().id();
    }
    if (waiting.isPresent()) {
      send(caller, waiting.get(), true);
      return waiting.get().id();
    }
    var fresh =
        new Invitation(
            0,
            head.partnershipId(),
            head.organisationId(),
            head.id(),
            to.email(),
            to.name(),
            caller.personId(),
            clock.instant().plus(Invitation.LIFE),
            null);
    return send(caller, fresh, false);
  }

  /** Sends the letter again, with a new token; the old one opens nothing any more. */
  @Transactional
  public boolean renew(Caller caller, long returnId, long invitationId) {
    var waiting =
        returns
            .led(caller, returnId)
            .flatMap(view -> invitations.find(caller.partnershipId(), invitationId))
            .filter(it -> it.returnId() == returnId && it.accepted() == null)
            .orElse(null);
    if (waiting == null) return false;
    send(caller, waiting, true);
    return true;
  }

  private long send(Caller caller, Invitation it, boolean again) {
    var now = clock.instant();
    // No letter has this token: the one that opens is made when the letter is written.
    var unknown = TokenWriter.hash(TokenWriter.token());
    if (again) invitations.renew(it, unknown, now.plus(Invitation.LIFE));
    var id = again ? it.id() : invitations.add(it, unknown, now);
    events.publishEvent(
        new ColleagueInvited(it.partnershipId(), it.returnId(), id, caller.personId()));
    return id;
  }

  /** Empty when it opens nothing. */
  @Transactional
  public Optional<Invitation> open(String token) {
    return invitations.byHash(TokenWriter.hash(token)).filter(this::isOpen);
  }

  boolean isTaken(Invitation invitation) {
    return people.isKnown(invitation.email());
  }

  @Transactional
  public Outcome accept(String token, String password) {
    var invitation = invitations.lock(TokenWriter.hash(token)).filter(this::isOpen).orElse(null);
    if (invitation == null) return new Outcome.Gone();
    if (isTaken(invitation)) return new Outcome.Taken();
    return PasswordRule.fault(password, invitation.email(), invitation.name())
        .<Outcome>map(Outcome.Weak::new)
        .orElseGet(() -> accepted(invitation, password));
  }

  private Outcome accepted(Invitation invitation, String password) {
    var standard = assignments.heldBy(invitation.partnershipId(), invitation.id()).getFirst();
    var person =
        people.enter(
            new NewPerson(
                invitation.partnershipId(),
                invitation.email(),
                invitation.name(),
                people.hash(password),
                List.of(Role.COLLEAGUE),
                invitation.organisationId(),
                null));
    assignments.accepted(invitation.partnershipId(), invitation.id(), person);
    invitations.accept(invitation, clock.instant());
    return new Outcome.Accepted(
        callers.byId(person).orElseThrow(), invitation.returnId(), standard);
  }

  private boolean isOpen(Invitation it) {
    return it.isOpen(clock.instant()) && !assignments.heldBy(it.partnershipId(), it.id()).isEmpty();
  }
}
