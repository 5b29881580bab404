package org.assay.collection.colleagues;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.collection.returns.AgencyReturn;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.SharedReturns;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Callers;
import org.assay.people.identity.People;
import org.assay.people.identity.People.NewPerson;
import org.assay.people.identity.Role;
import org.assay.people.identity.SignIn;
import org.assay.people.identity.passwords.ChosenPasswords;
import org.assay.platform.SecretToken;
import org.assay.platform.SecurityLog;
import org.assay.platform.SecurityLog.Event;

/**
 * Sends invitations and takes them up. Whether an address has an account already is told to nobody
 * but the person who opens a letter that went to it.
 */
@Singleton
class Invitations {
  private final InvitationRepository invitations;
  private final AssignmentRepository assignments;
  private final SharedReturns returns;
  private final People people;
  private final Callers callers;
  private final SignIn signIn;
  private final InvitationLimits limits;
  private final SecurityLog security;
  private final Register register;
  private final ApplicationEventPublisher<ColleagueInvited> events;
  private final Clock clock;

  Invitations(
      InvitationRepository invitations,
      AssignmentRepository assignments,
      SharedReturns returns,
      People people,
      Callers callers,
      SignIn signIn,
      InvitationLimits limits,
      SecurityLog security,
      Register register,
      ApplicationEventPublisher<ColleagueInvited> events,
      Clock clock) {
    this.invitations = invitations;
    this.assignments = assignments;
    this.returns = returns;
    this.people = people;
    this.callers = callers;
    this.signIn = signIn;
    this.limits = limits;
    this.security = security;
    this.register = register;
    this.events = events;
    this.clock = clock;
  }

  /** What came of taking an invitation up. */
  sealed interface Outcome {
    /**
     * @param standard where to begin
     */
    record Accepted(Caller caller, long returnId, String standard) implements Outcome {}

    /** The password will not do, or is not that of the account which the address has already. */
    record Refused(String why) implements Outcome {}

    /** Never there, used, expired or withdrawn: all the same to a stranger. */
    record Gone() implements Outcome {}
  }

  /** What came of asking for a letter once more. */
  sealed interface Renewal {
    record Sent() implements Renewal {}

    record Limited(String why) implements Renewal {}

    record NotFound() implements Renewal {}
  }

  /** Why no letter can go to the address now; empty when one can, or when none is needed. */
  Optional<String> fault(Caller caller, ReturnView view, String email) {
    var agencyReturn = view.agencyReturn();
    return waiting(agencyReturn, email).filter(it -> it.isOpen(clock.instant())).isPresent()
        ? Optional.empty()
        : limit(caller, agencyReturn.organisationId(), email);
  }

  private Optional<String> limit(Caller caller, long organisation, String email) {
    var why = limits.fault(caller, organisation, email);
    why.ifPresent(
        it ->
            security.record(
                Event.INVITATION_LIMITED, caller.personId(), Map.of("organisation", organisation)));
    return why;
  }

  private Optional<Invitation> waiting(AgencyReturn agencyReturn, String email) {
    return invitations.waiting(agencyReturn.partnershipId(), agencyReturn.id(), email);
  }

  /** Somebody's invitation, or a new one with a letter. Returns its id. */
  long invite(Caller caller, ReturnView view, Recipient.Invited to) {
    var agencyReturn = view.agencyReturn();
    var waiting = waiting(agencyReturn, to.email());
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
            agencyReturn.partnershipId(),
            agencyReturn.organisationId(),
            agencyReturn.id(),
            to.email(),
            to.name(),
            caller.personId(),
            clock.instant().plus(Invitation.LIFE),
            null);
    return send(caller, fresh, false);
  }

  /**
   * Sends the letter again. The link in the last one works until the new one is written; then the
   * new one alone does. A letter that is still to be sent is the new one.
   */
  @Transactional
  public Renewal renew(Caller caller, long returnId, long invitationId) {
    var waiting =
        returns
            .led(caller, returnId)
            .flatMap(view -> invitations.find(caller.partnershipId(), invitationId))
            .filter(it -> it.returnId() == returnId && it.accepted() == null)
            .orElse(null);
    if (waiting == null) return new Renewal.NotFound();
    var limit = limit(caller, waiting.organisationId(), waiting.email());
    if (limit.isPresent()) return new Renewal.Limited(limit.get());
    send(caller, waiting, true);
    return new Renewal.Sent();
  }

  private long send(Caller caller, Invitation it, boolean again) {
    var now = clock.instant();
    if (again) invitations.extend(it, now.plus(Invitation.LIFE));
    // No letter has this token: the one that opens is made when the letter is written.
    var id = again ? it.id() : invitations.add(it, SecretToken.hash(SecretToken.fresh()), now);
    invitations.letter(it, caller.personId(), now);
    security.record(
        Event.INVITED,
        caller.personId(),
        Map.of("organisation", it.organisationId(), "invitation", id));
    events.publishEvent(
        new ColleagueInvited(it.partnershipId(), it.returnId(), id, caller.personId()));
    return id;
  }

  /** Empty when it opens nothing. */
  @Transactional
  public Optional<Invitation> open(String token) {
    return invitations.byHash(SecretToken.hash(token)).filter(this::isOpen);
  }

  boolean isTaken(Invitation invitation) {
    return people.isKnown(invitation.email());
  }

  /**
   * Somebody whose address has an account shows that it is theirs by its password; anybody else
   * chooses one.
   *
   * @param address that the request comes from
   */
  @Transactional
  public Outcome accept(String token, String password, String address) {
    var invitation = invitations.lock(SecretToken.hash(token)).filter(this::isOpen).orElse(null);
    if (invitation == null) return new Outcome.Gone();
    var fault =
        isTaken(invitation)
            ? confirm(invitation, password, address)
            : ChosenPasswords.fault(password, words(invitation));
    return fault.<Outcome>map(Outcome.Refused::new).orElseGet(() -> accepted(invitation, password));
  }

  private Optional<String> confirm(Invitation invitation, String password, String address) {
    return signIn.confirms(invitation.email(), password, address)
        ? Optional.empty()
        : Optional.of(
            "This is not the password of your account. Check it, or wait a few minutes after"
                + " several wrong attempts");
  }

  /** What a password must not be made of. */
  private List<String> words(Invitation it) {
    var organisation = register.organisation(it.partnershipId(), it.organisationId());
    return List.of(it.name(), it.email(), organisation.map(Organisation::name).orElse(""));
  }

  private Outcome accepted(Invitation invitation, String password) {
    var standard = assignments.heldBy(invitation.partnershipId(), invitation.id()).getFirst();
    var person =
        people.enter(
            new NewPerson(
                invitation.partnershipId(),
                invitation.email(),
                invitation.name(),
                isTaken(invitation) ? null : people.hash(password),
                List.of(Role.COLLEAGUE),
                invitation.organisationId(),
                null));
    assignments.accepted(invitation.partnershipId(), invitation.id(), person);
    invitations.accept(invitation, clock.instant());
    return new Outcome.Accepted(colleague(invitation, person), invitation.returnId(), standard);
  }

  private Caller colleague(Invitation invitation, long person) {
    return callers.in(invitation.partnershipId(), person).stream()
        .filter(it -> it.is(Role.COLLEAGUE) && it.speaksFor(invitation.organisationId()))
        .findFirst()
        .orElseThrow();
  }

  private boolean isOpen(Invitation it) {
    return it.isOpen(clock.instant()) && !assignments.heldBy(it.partnershipId(), it.id()).isEmpty();
  }
}
