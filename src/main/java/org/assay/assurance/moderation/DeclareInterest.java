package org.assay.assurance.moderation;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.assay.people.directory.Organisation;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.platform.govuk.ErrorLink;
import org.assay.platform.guarded.GuardedForms;
import org.assay.platform.guarded.TextRule;

/**
 * A moderator names an organisation that they will not mark. What is drawn later is not given to
 * them; what was given already cannot be saved any more.
 */
@Singleton
class DeclareInterest {
  private static final TextRule REASON =
      new TextRule("Say what your interest is, in up to 500 characters", "this", 500);

  private final InterestRepository interests;
  private final Register register;
  private final GuardedForms guarded;
  private final Clock clock;

  DeclareInterest(
      InterestRepository interests, Register register, GuardedForms guarded, Clock clock) {
    this.interests = interests;
    this.register = register;
    this.guarded = guarded;
    this.clock = clock;
  }

  /**
   * @param named the organisation's name or its code
   * @return what is wrong; empty when it was declared
   */
  @Transactional
  Optional<ErrorLink> declare(Caller caller, String named, String reason) {
    var organisation = find(caller.partnershipId(), named);
    if (organisation.isEmpty()) {
      return Optional.of(
          new ErrorLink(
              "Enter the organisation's name as it stands in the list of returns",
              "#organisation"));
    }
    var fault = guarded.fault(reason, REASON);
    if (fault.isPresent()) return fault.map(why -> new ErrorLink(why, "#reason"));
    interests.add(
        caller.partnershipId(),
        caller.personId(),
        organisation.get().id(),
        reason,
        clock.instant());
    return Optional.empty();
  }

  private Optional<Organisation> find(long partnershipId, String named) {
    var wanted = named.toLowerCase(Locale.UK);
    return register.organisations(partnershipId).stream()
        .filter(
            it ->
                it.name().toLowerCase(Locale.UK).equals(wanted)
                    || it.code().toLowerCase(Locale.UK).equals(wanted))
        .findFirst();
  }
}
