package org.assay.collection.sharing;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Links an organisation's rows in two partnerships. An approver on one side makes a code and gives
 * it to the approver on the other by hand: that two people who sign for the organisation did so is
 * the proof that it is the same one, and its consent.
 */
@Singleton
public class LinkOrganisations {
  private static final Duration VALID = Duration.ofDays(14);

  private final LinkRepository links;
  private final OfferRepository offers;
  private final Register register;
  private final Clock clock;

  LinkOrganisations(LinkRepository links, OfferRepository offers, Register register, Clock clock) {
    this.links = links;
    this.offers = offers;
    this.register = register;
    this.clock = clock;
  }

  /** What became of a code. */
  public sealed interface Outcome {
    record Linked(Link link) implements Outcome {}

    /** Wrong, used, too old, or one's own. */
    record Refused() implements Outcome {}
  }

  /** To be shown once: only its hash is kept. Empty when the caller signs off for nobody. */
  @Transactional
  public Optional<String> code(Caller caller) {
    return side(caller)
        .filter(any -> caller.maySignOff())
        .map(
            own -> {
              var code = LinkCode.random();
              var now = clock.instant();
              links.addCode(own, LinkCode.hash(code), caller.personId(), now, now.plus(VALID));
              return code;
            });
  }

  @Transactional
  public Outcome link(Caller caller, String typed) {
    var own = caller.maySignOff() ? side(caller).orElse(null) : null;
    var now = clock.instant();
    var code = own == null ? null : links.code(LinkCode.hash(typed), now).orElse(null);
    if (own == null || code == null || code.partnershipId() == own.partnershipId()) {
      return new Outcome.Refused();
    }
    var other = side(code.partnershipId(), code.organisationId()).orElse(null);
    if (other == null) {
      return new Outcome.Refused();
    }
    links.use(code, now);
    links.add(own, other, caller.personId(), now);
    links.add(other, own, code.madeBy(), now);
    return links.of(own).stream()
        .filter(it -> it.otherOrganisationId() == other.organisationId())
        .findFirst()
        .<Outcome>map(Outcome.Linked::new)
        .orElseGet(Outcome.Refused::new);
  }

  /** The caller's organisation elsewhere. */
  public List<Link> links(Caller caller) {
    return side(caller).map(links::of).orElse(List.of());
  }

  /** Ends a link from either side, and takes back every offer over it that is not confirmed. */
  @Transactional
  public boolean end(Caller caller, long linkId) {
    var own = caller.maySignOff() ? side(caller).orElse(null) : null;
    var link =
        own == null
            ? null
            : links.of(own).stream().filter(it -> it.id() == linkId).findFirst().orElse(null);
    if (own == null || link == null) {
      return false;
    }
    links.end(own, link);
    offers.withdrawBetween(own, link, clock.instant());
    return true;
  }

  Optional<LinkedOrganisation> side(Caller caller) {
    @Nullable Long organisation = caller.organisationId();
    return organisation == null || !caller.mayAnswer()
        ? Optional.empty()
        : side(caller.partnershipId(), organisation);
  }

  private Optional<LinkedOrganisation> side(long partnershipId, long organisationId) {
    return register
        .partnership(partnershipId)
        .flatMap(
            partnership ->
                register
                    .organisation(partnershipId, organisationId)
                    .map(
                        it ->
                            new LinkedOrganisation(
                                partnershipId, organisationId, partnership.name(), it.name())));
  }
}
