package org.assay.people.identity;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Works out who somebody is from the memberships that they hold today. */
@Singleton
public class Callers {
  private final PersonRepository people;
  private final MembershipRepository memberships;
  private final Today today;

  Callers(PersonRepository people, MembershipRepository memberships, Today today) {
    this.people = people;
    this.memberships = memberships;
    this.today = today;
  }

  /** Somebody in each of their memberships in a partnership. Empty when the account is closed. */
  public List<Caller> in(long partnershipId, long personId) {
    return of(personId).stream().filter(it -> it.partnershipId() == partnershipId).toList();
  }

  /** Empty when the account is closed or the membership has ended. */
  public Optional<Caller> as(long personId, long membershipId) {
    return of(personId).stream().filter(it -> it.membership().id() == membershipId).findFirst();
  }

  /** In each of their memberships; the one that they last worked in comes first. */
  public List<Caller> of(long personId) {
    return people.findById(personId).filter(it -> !it.disabled()).map(this::of).orElse(List.of());
  }

  List<Caller> of(PersonRow person) {
    var id = Objects.requireNonNull(person.id());
    var held = MembershipPlaceRow.memberships(memberships.of(id, today.day()));
    return held.stream().map(it -> new Caller(id, person.name(), it, without(held, it))).toList();
  }

  private static List<Membership> without(List<Membership> all, Membership one) {
    var others = new ArrayList<>(all);
    others.remove(one);
    return List.copyOf(others);
  }
}
