package org.assay.collection.colleagues;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.SharedReturns;
import org.assay.people.identity.Caller;
import org.assay.platform.England;
import org.assay.platform.SecretToken;

/**
 * Says what stands in the letter to an invited colleague. The token is made here, at the moment of
 * writing, so that it is in the letter and nowhere else; one in an earlier letter opens nothing any
 * more.
 */
@Singleton
public class InvitationLetters {
  private final InvitationRepository invitations;
  private final AssignmentRepository assignments;
  private final SharedReturns returns;
  private final Clock clock;

  InvitationLetters(
      InvitationRepository invitations,
      AssignmentRepository assignments,
      SharedReturns returns,
      Clock clock) {
    this.invitations = invitations;
    this.assignments = assignments;
    this.returns = returns;
    this.clock = clock;
  }

  /**
   * @param standards titles of those to be answered
   * @param path of the page that accepts the invitation, within the service
   * @param until last whole day on which it works, in words
   */
  public record Invited(
      String email,
      String name,
      String organisation,
      String cycle,
      List<String> standards,
      String byName,
      String path,
      String until) {}

  /**
   * Empty when it was accepted, withdrawn or has run out, or when the inviter may not invite any
   * more.
   */
  @Transactional
  public Optional<Invited> write(Caller inviter, long invitationId) {
    return invitations
        .find(inviter.partnershipId(), invitationId)
        .filter(it -> it.isOpen(clock.instant()))
        .flatMap(it -> returns.led(inviter, it.returnId()).map(view -> write(inviter, view, it)))
        .filter(it -> !it.standards().isEmpty());
  }

  private Invited write(Caller inviter, ReturnView view, Invitation it) {
    var token = SecretToken.fresh();
    invitations.renew(it, SecretToken.hash(token), it.expires());
    return new Invited(
        it.email(),
        it.name(),
        view.asking().organisation().name(),
        view.asking().cycle().title(),
        assignments.heldBy(it.partnershipId(), it.id()).stream()
            .flatMap(key -> SharedReturns.standard(view, key).stream())
            .map(SharingPages::titled)
            .toList(),
        inviter.name(),
        "/invitations/" + token,
        England.date(it.expires()));
  }
}
