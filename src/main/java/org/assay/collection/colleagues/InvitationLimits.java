package org.assay.collection.colleagues;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.assay.people.identity.Caller;

/**
 * Keeps letters of invitation from becoming a nuisance: so many from one person, for one
 * organisation, and to one address, no matter who asks for them.
 */
@Singleton
class InvitationLimits {
  static final int OF_SENDER = 30;
  static final int OF_ORGANISATION = 100;
  static final int TO_ADDRESS = 3;
  static final Duration SENDER_TIME = Duration.ofHours(1);
  static final Duration DAY = Duration.ofDays(1);

  private final InvitationRepository invitations;
  private final Clock clock;

  InvitationLimits(InvitationRepository invitations, Clock clock) {
    this.invitations = invitations;
    this.clock = clock;
  }

  /** What to say to the person who wants to send one more; empty when it may go. */
  Optional<String> fault(Caller sender, long organisation, String email) {
    var now = clock.instant();
    if (invitations.lettersTo(email, now.minus(DAY)) >= TO_ADDRESS) {
      return Optional.of(
          "This address was sent "
              + TO_ADDRESS
              + " letters within a day. Ask your colleague to look for them, or try again"
              + " tomorrow");
    }
    if (invitations.lettersBy(sender.personId(), now.minus(SENDER_TIME)) >= OF_SENDER) {
      return Optional.of(
          "You sent " + OF_SENDER + " invitations within an hour. Try again in an hour");
    }
    return invitations.lettersFor(organisation, now.minus(DAY)) >= OF_ORGANISATION
        ? Optional.of(
            "Your organisation sent "
                + OF_ORGANISATION
                + " invitations within a day. Try again tomorrow")
        : Optional.empty();
  }
}
