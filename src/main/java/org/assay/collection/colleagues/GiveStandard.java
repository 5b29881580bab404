package org.assay.collection.colleagues;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.collection.colleagues.AssignmentRepository.Giving;
import org.assay.collection.colleagues.GiveOutcome.Given;
import org.assay.collection.colleagues.GiveOutcome.Invalid;
import org.assay.collection.colleagues.GiveOutcome.NotFound;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.returns.SharedReturns;
import org.assay.engine.questionset.Section;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Contacts;
import org.assay.people.identity.Contacts.Contact;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.assay.platform.form.FormRules;
import org.jspecify.annotations.Nullable;

/** Gives a standard to one person, takes it back, or gives it to another. */
@Singleton
public class GiveStandard {
  static final Set<Role> OWN_PEOPLE = Set.of(Role.RESPONDENT, Role.APPROVER, Role.COLLEAGUE);

  private final SharedReturns returns;
  private final AssignmentRepository assignments;
  private final Invitations invitations;
  private final Contacts contacts;
  private final FormRules rules;
  private final ApplicationEventPublisher<StandardAssigned> events;
  private final Clock clock;

  GiveStandard(
      SharedReturns returns,
      AssignmentRepository assignments,
      Invitations invitations,
      Contacts contacts,
      FormRules rules,
      ApplicationEventPublisher<StandardAssigned> events,
      Clock clock) {
    this.returns = returns;
    this.assignments = assignments;
    this.invitations = invitations;
    this.contacts = contacts;
    this.rules = rules;
    this.events = events;
    this.clock = clock;
  }

  /** Where a standard is to go. */
  private record Place(Caller caller, ReturnView view, Section section) {}

  @Transactional
  public GiveOutcome give(
      Caller caller, long returnId, String standard, Recipient to, @Nullable LocalDate due) {
    return returns
        .led(caller, returnId)
        .flatMap(
            view -> SharedReturns.standard(view, standard).map(it -> new Place(caller, view, it)))
        .map(place -> give(place, to, due))
        .orElseGet(NotFound::new);
  }

  /** The standard is nobody's; a colleague who held it sees it no more. */
  @Transactional
  public boolean withdraw(Caller caller, long returnId, String standard) {
    var found = returns.led(caller, returnId).isPresent();
    if (found) assignments.withdraw(caller.partnershipId(), returnId, standard);
    return found;
  }

  /** Those of the organisation to whom a standard can be given, by name. */
  List<Contact> people(ReturnView view) {
    return contacts.of(
        view.agencyReturn().partnershipId(), view.agencyReturn().organisationId(), OWN_PEOPLE);
  }

  private GiveOutcome give(Place place, Recipient to, @Nullable LocalDate due) {
    if (due != null && due.isBefore(England.day(clock.instant()))) {
      return new Invalid(Map.of("due", "Enter a date that is today or later"));
    }
    return switch (to) {
      case Recipient.Known(var id) ->
          people(place.view()).stream()
              .filter(contact -> contact.personId() == id)
              .findFirst()
              .map(contact -> toPerson(place, contact, due))
              .orElseGet(() -> new Invalid(Map.of("person", "Choose who answers this standard")));
      case Recipient.Invited invited -> invited(place, invited, due);
    };
  }

  private GiveOutcome invited(Place place, Recipient.Invited to, @Nullable LocalDate due) {
    var known =
        people(place.view()).stream().filter(it -> it.email().equals(to.email())).findFirst();
    if (known.isPresent()) return toPerson(place, known.get(), due);
    var faults = rules.faults(to);
    if (!faults.isEmpty()) return new Invalid(faults);
    var fault = limit(place, to.email());
    if (fault.isPresent()) return fault.get();
    return given(place, null, invitations.invite(place.caller(), place.view(), to), due);
  }

  private Optional<GiveOutcome> limit(Place place, String email) {
    return invitations
        .fault(place.caller(), place.view(), email)
        .map(why -> new Invalid(Map.of("email", why)));
  }

  private GiveOutcome toPerson(Place place, Contact contact, @Nullable LocalDate due) {
    var held = find(place).filter(it -> it.holder().is(contact.personId()));
    if (held.isPresent()) {
      var agencyReturn = place.view().agencyReturn();
      assignments.due(agencyReturn.partnershipId(), agencyReturn.id(), place.section().key(), due);
      return new Given(find(place).orElseThrow(), false);
    }
    var given = given(place, contact.personId(), null, due);
    if (contact.personId() != place.caller().personId()) tell(place, contact.personId());
    return given;
  }

  private GiveOutcome given(
      Place place, @Nullable Long person, @Nullable Long invitation, @Nullable LocalDate due) {
    var agencyReturn = place.view().agencyReturn();
    assignments.give(
        agencyReturn.partnershipId(),
        agencyReturn.id(),
        place.section().key(),
        new Giving(person, invitation, due, place.caller().personId(), clock.instant()));
    return new Given(find(place).orElseThrow(), invitation != null);
  }

  private Optional<Assignment> find(Place place) {
    var agencyReturn = place.view().agencyReturn();
    return assignments.find(agencyReturn.partnershipId(), agencyReturn.id(), place.section().key());
  }

  private void tell(Place place, long person) {
    var agencyReturn = place.view().agencyReturn();
    events.publishEvent(
        new StandardAssigned(
            agencyReturn.partnershipId(), agencyReturn.id(), person, place.section().key()));
  }
}
