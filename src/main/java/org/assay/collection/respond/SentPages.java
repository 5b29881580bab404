package org.assay.collection.respond;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import org.assay.collection.cycles.CyclePhase;
import org.assay.collection.returns.ReturnView;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Contacts;
import org.assay.people.identity.Contacts.Contact;
import org.assay.people.identity.Role;

/** Makes what a return's people read between sending it and its sign-off. */
@Singleton
class SentPages {
  private final Contacts contacts;
  private final Clock clock;

  SentPages(Contacts contacts, Clock clock) {
    this.contacts = contacts;
    this.clock = clock;
  }

  SentPage page(Caller caller, ReturnView view) {
    return new SentPage(
        ReturnPages.shell(caller, "Sent for sign-off"),
        view.agencyReturn().id(),
        view.asking().organisation().name(),
        view.asking().cycle().title(),
        awaiting(caller, view));
  }

  /** Of a return that waits for its sign-off. */
  Awaiting awaiting(Caller caller, ReturnView view) {
    var agencyReturn = view.agencyReturn();
    var cycle = view.asking().cycle();
    var signers =
        contacts
            .of(agencyReturn.partnershipId(), agencyReturn.organisationId(), Set.of(Role.APPROVER))
            .stream()
            .map(Contact::name)
            .distinct()
            .toList();
    var closed =
        agencyReturn.firstSubmittedAt() == null
            && cycle.phase(clock.instant()) == CyclePhase.CLOSED;
    var own = Long.valueOf(agencyReturn.organisationId()).equals(caller.organisationId());
    return new Awaiting(
        signers, Deadlines.signing(cycle, clock), own && caller.mayAnswer() && !closed);
  }
}
